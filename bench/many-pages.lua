-- Readers who ask for several pages in turn and read each for a while: wrk ... URL -- MILLISECONDS PATH PATH ...
-- Without a path they ask for the one of the URL. The while is a random one of that mean, so that they never ask all at once.
local paths = {}
local turn = 0
local twice = 0

function init(args)
  twice = 2 * tonumber(args[1])
  for place = 2, #args do
    paths[#paths + 1] = args[place]
  end
end

function delay()
  return math.random(0, twice)
end

function request()
  if #paths == 0 then
    return wrk.format()
  end
  turn = turn % #paths + 1
  return wrk.format(nil, paths[turn])
end
