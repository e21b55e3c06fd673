-- For wrk: each request from another reader behind the same proxy, since one reader may not search without end.
local asked = 0

request = function()
  asked = asked + 1
  wrk.headers['x-forwarded-for'] = '203.0.' .. math.floor(asked / 250) % 250 .. '.' .. asked % 250 + 1
  return wrk.format()
end
