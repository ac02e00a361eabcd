-- Asks what is listed in a file, one after the other. Arguments: file, expected status. A line of the file holds, between tabs,
-- method, address, body, and header lines such as "Cookie: a=b".
dofile(os.getenv("LAPOR_BENCH_FOLDER") .. "/figures.lua")

local requests = {}
local at = 0

local function read(line)
    local fields, headers = {}, {}
    for field in (line .. "\t"):gmatch("([^\t]*)\t") do table.insert(fields, field) end
    for index = 4, #fields do
        local name, value = fields[index]:match("^([^:]+):%s*(.*)$")
        headers[name] = value
    end
    local body = fields[3]
    if body == "" then body = nil end
    return wrk.format(fields[1], fields[2], headers, body)
end

function init(arguments)
    expected = tonumber(arguments[2])
    for line in io.lines(arguments[1]) do table.insert(requests, read(line)) end
    -- Each run begins elsewhere, and each of two threads in its own half: what was just asked for is not asked for again.
    at = (os.time() * 104729 + number * math.floor(#requests / 2)) % #requests
    count_answers()
end

function request()
    at = at % #requests + 1
    return requests[at]
end
