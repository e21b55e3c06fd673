-- Asks for several pages in turn: wrk ... URL -- MILLISECONDS PATH PATH ...
-- Between an answer and the next question on its connection it waits for a random while of that mean, so that never all ask at
-- once. With 0 there is no `delay` at all: wrk would set a timer for each request, and measure that.
local paths = {}
local turn = 0

function init(args)
  local mean = tonumber(args[1])
  if mean > 0 then
    delay = function()
      return math.random(0, 2 * mean)
    end
  end
  for place = 2, #args do
    paths[#paths + 1] = args[place]
  end
end

function request()
  turn = turn % #paths + 1
  return wrk.format(nil, paths[turn])
end
