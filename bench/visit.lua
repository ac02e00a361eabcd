-- Asks for the addresses listed in a file, one after the other. Arguments: file, expected status, method, body, then
-- header lines such as "Cookie: a=b".
dofile(os.getenv("LAPOR_BENCH_FOLDER") .. "/figures.lua")

local requests = {}
local at = 0

function init(arguments)
    expected = tonumber(arguments[2])
    local method, body, headers = arguments[3], arguments[4], {}
    if body == "" then body = nil end
    for index = 5, #arguments do
        local name, value = arguments[index]:match("^([^:]+):%s*(.*)$")
        headers[name] = value
    end
    for path in io.lines(arguments[1]) do
        table.insert(requests, wrk.format(method, path, headers, body))
    end
    at = number * 7919 % #requests
    count_answers()
end

function request()
    at = at % #requests + 1
    return requests[at]
end
