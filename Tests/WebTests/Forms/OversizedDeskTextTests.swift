import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A megabyte in the forms of surges, visits, procedures, articles and marks is told beside its field, and comes back")
struct OversizedDeskTextTests {
    private static let megabyte = OversizedText.megabyte

    private func expectKept(
        _ answer: TestAnswer, _ field: String, _ limit: String, beside kept: [String] = [], _ location: SourceLocation = #_sourceLocation
    ) {
        OversizedText.expectKept(answer, field: field, limit: limit, beside: kept, location)
    }

    @Test("as the reason of joining and parting the reports of a surge, whose ticks stay, and in its answer")
    func surge() async throws {
        let desk = try await DeskFixture()
        let (path, codes, nation) = try await desk.surge()
        _ = try await nation.get(path)
        let ticked = try await nation.post(path, [("langkah", "gabung"), ("kode", codes[1].canonical), ("reason", Self.megabyte)])
        expectKept(ticked, "reason", "2.000", beside: ["id=\"pilih-\(codes[1].canonical)\" checked"])
        #expect(try await desk.file(codes[1]).state == .disposed)
        let strange = try await nation.post(path, [("langkah", Self.megabyte), ("reason", "Sama.")])
        #expect(strange.status == .badRequest)
        let admin = try await desk.officer(.agencyAdmin)
        let draft = [("kind", "actionTaken"), ("remedy", "none"), ("remedyText", "Kompensasi"), ("answer", Self.megabyte)]
        expectKept(try await desk.act(admin, codes[0], "konsep", draft), "answer", "8.000", beside: ["Kompensasi"])
    }

    @Test("where somebody is sent to the place, and in what he found there")
    func visits() async throws {
        let desk = try await DeskFixture()
        let (code, liaison) = try await desk.withRoads()
        let path = "/petugas/laporan/\(code.canonical)/kunjungan"
        let fields = try desk.visitFields(try await liaison.get(path), name: "Operator")
        for (field, limit, other) in [("place", "200", "Ukur lubang."), ("task", "1.000", "Pasar Genteng")] {
            let long = fields.map { $0.0 == field ? ($0.0, Self.megabyte) : $0 }
            expectKept(try await liaison.post(path, long), field, limit, beside: [other])
        }
        let stranger = try await liaison.post(path, fields.map { $0.0 == "officer" ? ($0.0, Self.megabyte) : $0 })
        #expect(stranger.status == .unprocessableContent && OversizedText.holds(stranger, "href=\"#officer\""))
        #expect(try await liaison.post(path, fields).status == .seeOther)
        let person = try await desk.officer(.unitOperator)
        let visit = try #require(try await person.get("/petugas/kunjungan").text.firstMatch(of: /href="(\/petugas\/kunjungan\/[0-9]+)"/)?.1)
        let key = try await person.get(String(visit)).value(ofInput: "_compose") ?? ""
        let day = ClockZone.wib.date(of: desk.office.now()).answers(to: "seenOn").map { ($0.name, $0.value) }
        let found = [("_compose", key), ("seenTime", "00.01"), ("finding", "Sudah diukur"), ("point", "-7.25, 112.75")] + day
        for (field, limit, other) in [("finding", "4.000", "-7.25, 112.75"), ("point", "60", "Sudah diukur")] {
            let long = found.map { $0.0 == field ? ($0.0, Self.megabyte) : $0 }
            expectKept(try await person.postMultipart(String(visit), long, files: []), field, limit, beside: [other])
        }
        let late = try await person.postMultipart(
            String(visit), found.map { $0.0 == "seenTime" ? ($0.0, Self.megabyte) : $0 }, files: [])
        #expect(late.status == .unprocessableContent && OversizedText.holds(late, "href=\"#seenTime\""))
        #expect(OversizedText.holds(late, "Sudah diukur") && OversizedText.holds(late, Self.megabyte))
    }

    @Test("in a procedure, in a step of it, and as the reason of a departure")
    func procedures() async throws {
        let desk = try await DeskFixture()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/kelola/prosedur/baru"
        _ = try await admin.get(path)
        expectKept(
            try await admin.postMultipart(path, [("number", Self.megabyte), ("decree", "SK 9/2026")], files: []), "number", "200",
            beside: ["SK 9/2026"])
        expectKept(
            try await admin.postMultipart(path, [("number", "SOP/1"), ("decree", Self.megabyte)], files: []), "decree", "200",
            beside: ["SOP/1"])
        let made = try await admin.postMultipart(path, [("number", "SOP/1"), ("decree", "SK 9/2026")], files: [])
        let entry = try #require(made.location?.split(separator: "?").first.map(String.init))
        _ = try await admin.get("\(entry)/langkah")
        let step = [
            ("number", "1"), ("name", "Telaah"), ("from", "disposed"), ("to", "firstFollowedUp"), ("unit", "workingDays"), ("days", "2"),
        ]
        expectKept(
            try await admin.post("\(entry)/langkah", step.map { $0.0 == "name" ? ($0.0, Self.megabyte) : $0 }), "name", "200",
            beside: ["value=\"2\""])
        for field in ["number", "days"] {
            let answer = try await admin.post("\(entry)/langkah", step.map { $0.0 == field ? ($0.0, Self.megabyte) : $0 })
            #expect(answer.status == .unprocessableContent && OversizedText.holds(answer, "href=\"#\(field)\""), "\(field)")
            #expect(OversizedText.holds(answer, "Telaah") && OversizedText.holds(answer, Self.megabyte), "\(field)")
        }
        let (code, liaison) = try await desk.withRoads()
        let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        let draft = [("kind", "actionTaken"), ("remedy", "none"), ("answer", "Lubang ditambal pada 20 November 2026.")]
        _ = try await desk.act(liaison, code, "konsep", draft + rubric)
        let procedure = "/petugas/laporan/\(code.canonical)/prosedur"
        let departure = try #require(try await liaison.get(procedure).value(ofInput: "departure"))
        expectKept(
            try await liaison.post(procedure, [("departure", departure), ("reason", Self.megabyte)]), "reason", "2.000")
        #expect(try await liaison.post(procedure, [("departure", Self.megabyte), ("reason", "Entah.")]).status == .notFound)
    }

    @Test("in an extra question as it is kept, and in an article")
    func keeping() async throws {
        let desk = try await DeskFixture()
        let nation = try await desk.officer(.nationalAdmin)
        let category = try await desk.openCategory().description
        let question = [
            ("category", category), ("indonesianLabel", "Berapa lampu?"), ("englishLabel", "How many?"), ("kind", "choice"),
            ("options", "Satu\nDua"), ("unit", "lampu"), ("least", "1"), ("most", "9"), ("indonesianHelp", "Hitung"),
            ("englishHelp", "Count"), ("position", "1"),
        ]
        let questions = "/petugas/kelola/pertanyaan/baru"
        _ = try await nation.get(questions)
        for (field, limit) in [
            ("indonesianLabel", "200"), ("englishLabel", "200"), ("options", "2.000"), ("unit", "20"), ("least", "15"), ("most", "15"),
            ("indonesianHelp", "200"), ("englishHelp", "200"),
        ] {
            let other = field == "unit" ? "Hitung" : "value=\"lampu\""
            expectKept(try await nation.post(questions, Self.replaced(question, field)), field, limit, beside: [other])
        }
        let place = try await nation.post(questions, Self.replaced(question, "position"))
        #expect(place.status == .unprocessableContent && OversizedText.holds(place, "href=\"#position\""))
        let articles = "/petugas/kelola/artikel/baru"
        _ = try await nation.get(articles)
        let article = [
            ("question", "Bagaimana mengurus akta?"), ("answer", "Bawa kartu keluarga."), ("source", "Perda 3/2024"), ("reach", "umum"),
            ("validUntil-hari", "31"), ("validUntil-bulan", "12"), ("validUntil-tahun", "2027"), ("category", ""),
            ("englishQuestion", "How?"), ("englishAnswer", "Bring the card."),
        ]
        for (field, limit) in [
            ("question", "200"), ("answer", "8.000"), ("source", "200"), ("englishQuestion", "200"), ("englishAnswer", "8.000"),
        ] {
            let other = field == "source" ? "Bawa kartu keluarga." : "Perda 3/2024"
            expectKept(try await nation.post(articles, Self.replaced(article, field)), field, limit, beside: [other])
        }
        #expect(try await nation.post(articles, article).status == .seeOther)
        let list = try await nation.get("/petugas/kelola/artikel").text
        let entry = try #require(list.firstMatch(of: /href="(\/petugas\/kelola\/artikel\/[0-9]+)">Bagaimana mengurus/)).output.1
        _ = try await nation.get("\(entry)/penelaahan")
        expectKept(
            try await nation.post("\(entry)/penelaahan", [("nomor", "1"), ("decision", "tidak"), ("words", Self.megabyte)]), "words",
            "2.000")
    }

    @Test("in a mark of doubt, a label, a task, and the other words for a sentence")
    func marks() async throws {
        let desk = try await DeskFixture()
        let sent = try await desk.answered()
        let admin = try await desk.officer(.agencyAdmin)
        let address = "/petugas/laporan/\(sent.code.canonical)"
        _ = try await admin.get(address)
        let label = try await admin.post("\(address)/tanda/label", [("label", Self.megabyte)])
        expectKept(label, "label", "30")
        expectKept(try await admin.post("\(address)/tanda/tugas", [("task", Self.megabyte), ("taskDue-hari", "27")]), "task", "200")
        for name in ["officer", "taskOfficer"] {
            let noun = name == "officer" ? "petugas" : "tugas"
            let answer = try await admin.post("\(address)/tanda/\(noun)", [(name, Self.megabyte), ("task", "Telepon RT.")])
            #expect(answer.status == .unprocessableContent && OversizedText.holds(answer, "Pilih petugas dari daftar"), "\(name)")
        }
        let national = try await desk.officer(.nationalAdmin)
        let triage = SiteURL.officerTriage(sent.code.canonical).path
        _ = try await national.get(triage)
        expectKept(
            try await national.post(
                triage, [("langkah", "0"), ("grade", "unsubstantiated"), ("ground", "noDetail"), ("words", Self.megabyte)]),
            "words", "4.000", beside: ["value=\"unsubstantiated\" checked"])

        let reporter = try await desk.reporter(of: sent)
        let own = "/lacak/\(sent.code.canonical)/kurang-jelas"
        let sentence = try #require(try await reporter.get(own).text.firstMatch(of: /name="kalimat" value="([0-9]+\.0)"/)).output.1
        #expect(try await reporter.post(own, [("kalimat", Self.megabyte)]).status == .notFound)
        #expect(try await reporter.post(own, [("kalimat", String(sentence))]).status == .seeOther)
        let task = try #require(try await admin.get("/petugas/kurang-jelas").value(ofInput: "tugas"))
        expectKept(
            try await admin.post("/petugas/kurang-jelas", [("tugas", task), ("kata-\(task)", Self.megabyte)]), "kata-\(task)", "1.000")
    }

    private static func replaced(_ fields: [(String, String)], _ name: String) -> [(String, String)] {
        fields.map { $0.0 == name ? ($0.0, megabyte) : $0 }
    }
}
