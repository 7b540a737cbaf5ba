-- For wrk: asks for the paths of a file, one after the other, from a given place on. `wrk … -s paths.lua URL -- FILE FROM COOKIE`
local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  paths, asked = {}, 0
  for line in io.lines(args[1]) do
    paths[#paths + 1] = wrk.format("GET", line, args[3] and { cookie = args[3] } or nil)
  end
  from = tonumber(args[2])
end

function request()
  local at = (from + asked) % #paths
  asked = asked + 1
  return paths[at + 1]
end

function done()
  print("asked " .. threads[1]:get("asked"))
end
