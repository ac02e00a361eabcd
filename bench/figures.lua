-- Shared by all loads: counts answers by status class, and prints the figures as one line of JSON when wrk ends.
local threads = {}

function setup(thread)
    thread:set("number", #threads)
    table.insert(threads, thread)
end

function count_answers()
    good, wrong, first_wrong = 0, 0, 0
    function response(status)
        if status == expected then
            good = good + 1
        else
            wrong = wrong + 1
            first_wrong = status
        end
    end
end

function done(summary, latency)
    local good, wrong, first_wrong = 0, 0, 0
    for _, thread in ipairs(threads) do
        good = good + thread:get("good")
        wrong = wrong + thread:get("wrong")
        if thread:get("first_wrong") ~= 0 then first_wrong = thread:get("first_wrong") end
    end
    local errors = summary.errors
    io.write(string.format(
        'FIGURES {"seconds": %.6f, "good": %d, "wrong": %d, "wrong_status": %d, "broken": %d, '
        .. '"p50": %.3f, "p95": %.3f, "p99": %.3f, "bytes": %d}\n',
        summary.duration / 1e6, good, wrong, first_wrong, errors.connect + errors.read + errors.write + errors.timeout,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.bytes))
end
