-- Asks for several pages in turn: wrk ... URL -- PATH PATH ...
local paths = {}
local turn = 0

function init(args)
  for _, path in ipairs(args) do
    paths[#paths + 1] = path
  end
end

function request()
  turn = turn % #paths + 1
  return wrk.format(nil, paths[turn])
end
