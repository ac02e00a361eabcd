-- Each request is a new report with a compose key of its own. Arguments: a word that differs in each run.
dofile(os.getenv("LAPOR_BENCH_FOLDER") .. "/figures.lua")
expected = 201

local places = {"pasar", "sekolah", "puskesmas", "terminal", "kantor kelurahan", "jembatan", "lapangan", "stasiun"}
local matters = {
    "Lampu jalan padam sejak tiga malam di depan", "Sampah menumpuk dan berbau di samping",
    "Jalan berlubang membahayakan pengendara di dekat", "Air ledeng tidak mengalir di sekitar",
    "Antrean pelayanan terlalu lama di", "Saluran air tersumbat dan meluap di belakang",
}
local count = 0

function init(arguments)
    run = arguments[1] or "0"
    count_answers()
end

function request()
    count = count + 1
    local key = string.format("%08x-%04x-4000-8000-%012x", tonumber(run) % 0xffffffff, number, count)
    local body = string.format(
        '{"body": "%s %s nomor %d, mohon segera ditangani.", "citizenType": "complaint", "landmark": "Dekat %s", '
        .. '"isAnonymous": false, "isSecret": false, "contact": {"email": "warga%d@contoh.invalid"}}',
        matters[count % #matters + 1], places[count % #places + 1], count, places[(count + 3) % #places + 1], count)
    return wrk.format("POST", "/api/v1/reports", {["Content-Type"] = "application/json", ["Idempotency-Key"] = key}, body)
end
