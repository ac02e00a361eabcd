import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("After the answer, in the browser")
struct AfterAnswerPageTests {
    private static let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)
    private static let progress = [
        ("act", "Ditambal."), ("actDate-hari", "20"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"), ("nextDate-hari", "27"),
        ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"),
    ]

    @Test("a topic that demands a field check is closed only with what another office saw, which only the office reads")
    func fieldCheck() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let category = try #require(try await desk.file(code).category)
        let national = try await desk.officer(.nationalAdmin)
        let path = "/petugas/kelola/kategori/\(category)"
        let name = try #require(try await desk.office.rules.current().categories.entry(category)).indonesianName
        _ = try await national.get(path)
        #expect(try await national.post(path, [("indonesianName", name), ("demandsFieldCheck", "ya")]).status == .seeOther)
        #expect(try await national.get(path).text.contains("name=\"demandsFieldCheck\" value=\"ya\" checked"))

        let admin = try await desk.officer(.agencyAdmin)
        _ = try await desk.act(admin, code, "perkembangan", Self.progress)
        #expect(try await admin.get("/petugas/laporan/\(code.canonical)/penutupan").text.contains("kantor lain memeriksa"))
        _ = try await desk.act(
            admin, code, "penutupan", [("statement", "Jalan sudah rata."), ("rootCause", "facilityGap")],
            files: [(field: "evidence", name: "foto.pdf", bytes: Self.pdf)])
        let supervisor = try await desk.officer(.supervisor)
        let page = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        let request = try #require(page.split(separator: "\"").first { $0.contains("/permintaan/") }.map(String.init))
        func send(_ fields: [(String, String)], withFile: Bool) async throws -> TestAnswer {
            let form = try await supervisor.get(request)
            let hidden = ["versi", "_compose"].map { ($0, form.value(ofInput: $0) ?? "") }
            return try await supervisor.postMultipart(
                request, hidden + [("decision", "approve")] + fields,
                files: withFile ? [(field: "checkFiles", name: "kunjungan.pdf", bytes: Self.pdf)] : [])
        }
        let seen = [
            ("checkPlace", "Di depan pasar, aspal rata."), ("checkDate-hari", "20"), ("checkDate-bulan", "11"), ("checkDate-tahun", "2026"),
            ("checkTime", "08.15"),
        ]
        let empty = try await send([], withFile: false)
        #expect(empty.status == .unprocessableContent && empty.text.contains("checkPlace-error"), "\(empty.text)")
        let noFile = try await send(seen, withFile: false)
        #expect(noFile.status == .unprocessableContent && noFile.text.contains("checkFiles-error") && noFile.text.contains("aspal rata"))
        let wrongTime = try await send(seen.map { $0.0 == "checkTime" ? ($0.0, "25.90") : $0 }, withFile: true)
        #expect(wrongTime.status == .unprocessableContent && wrongTime.text.contains("checkTime-error"))
        #expect(try await desk.file(code).state == .inProgress)
        let done = try await send(seen, withFile: true)
        #expect(done.status == .seeOther, "\(done.text)")
        #expect(try await desk.file(code).closure == .resolvedWithEvidence)
        let told = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        #expect(told.contains("Di depan pasar, aspal rata.") && told.contains("Diperiksa di lapangan: 20 November 2026 08.15"))
        for viewer in [Viewer.reporter, .everyone] {
            let file = try await desk.office.caseFile(code, for: viewer)
            #expect(!file.texts.values.contains { $0.contains("aspal rata") })
            #expect(!file.timeline.contains { $0.kind == "fieldChecked" })
            #expect(file.files.count <= 1, "the evidence, and nothing of the visit")
        }
    }

    @Test("a low rating waits in the supervisor's queue with its date, and the reporter reads what came of it")
    func lowRating() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        let draft = try await desk.act(
            admin, code, "konsep",
            [("kind", "actionTaken"), ("answer", "Lubang ditambal."), ("remedy", "apology"), ("remedyText", "Kami minta maaf.")] + rubric)
        #expect(draft.status == .seeOther, "\(draft.text)")
        let preview = try await admin.get("/petugas/laporan/\(code.canonical)/jawaban")
        #expect(preview.text.contains("Permintaan maaf") && preview.text.contains("Kami minta maaf."))
        #expect(try await desk.act(admin, code, "jawaban", [("decision", "approve")]).status == .seeOther)
        let shown = try await desk.browser().get("/laporan/\(code.canonical)").text
        #expect(shown.contains("Permintaan maaf") && shown.contains("Kami minta maaf."))
        #expect(try await desk.browser().get("/instansi/kota-surabaya").text.contains("1 permintaan maaf dalam setahun terakhir"))
        try await desk.reporter(code, .confirm)
        try await desk.reporter(code, .rate(try #require(Rating(clarity: 4, solution: 1, fairness: 4))))
        let supervisor = try await desk.officer(.supervisor)
        #expect(try await supervisor.get("/petugas/antrean").text.contains(code.displayed))
        let case0 = try await supervisor.get("/petugas/laporan/\(code.canonical)").text
        #expect(case0.contains("/tinjauan-penilaian") && case0.contains("Tinjauan keberatan atau penilaian pelapor"))
        #expect(try await !admin.get("/petugas/laporan/\(code.canonical)").text.contains("/tinjauan-penilaian"))
        let reviewed = try await desk.act(
            supervisor, code, "tinjauan-penilaian", [("decision", "reopened"), ("grounds", "Tambalan terlepas lagi.")])
        #expect(reviewed.status == .seeOther, "\(reviewed.text)")
        let file = try await desk.file(code)
        #expect(file.state == .inProgress)
        #expect(file.timeline.contains { $0.kind == "ratingReviewed" && $0.text == "Tambalan terlepas lagi." })
        let open = try await desk.office.caseFile(code, for: .everyone)
        #expect(!open.timeline.contains { $0.kind == "ratingReviewed" }, "a rating is not the public's")
    }

    @Test("the book of promises shows each agency's, and a promise is moved with a public reason")
    func promises() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await desk.act(admin, code, "perkembangan", Self.progress)
        let visitor = desk.browser()
        #expect(try await visitor.get("/janji").text.contains("Tidak ada."))
        let open = try await visitor.get("/janji?status=open&instansi=kota-surabaya")
        #expect(open.text.contains("/laporan/\(code.canonical)") && open.text.contains("27 November 2026"))
        let early = try await desk.act(
            admin, code, "janji",
            [("nextDate-hari", "26"), ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"), ("reason", "Hujan.")])
        #expect(early.status == .unprocessableContent && early.text.contains("nextDate") && early.text.contains("Hujan."))
        let moved = try await desk.act(
            admin, code, "janji",
            [("nextDate-hari", "30"), ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"), ("reason", "Hujan, aspal belum kering.")])
        #expect(moved.status == .seeOther, "\(moved.text)")
        #expect(try await visitor.get("/janji?status=moved").text.contains("digeser dari"))
        let page = try await visitor.get("/laporan/\(code.canonical)").text
        #expect(page.contains("Hujan, aspal belum kering.") && page.contains("30 November 2026"))
        #expect(try await !admin.get("/petugas/laporan/\(code.canonical)").text.contains("/janji\""), "once only")
        #expect(try await visitor.get("/instansi/kota-surabaya").text.contains("/janji?instansi=kota-surabaya"))
        #expect(try await visitor.get("/janji?status=apa&setelah=x&instansi=tak-ada").status == .ok)
    }
}
