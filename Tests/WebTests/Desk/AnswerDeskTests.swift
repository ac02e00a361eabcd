import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Writing an answer")
struct AnswerDeskTests {
    @Test("the text is read beside the rubric without scripts, keeps what was typed and stores nothing")
    func hints() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)/konsep"
        #expect(try await !admin.get(path).text.contains("sign-lack"), "nothing is said of a text that is not begun")
        let version = try await desk.file(code).version
        let looked = try await desk.act(
            admin, code, "konsep",
            [("answer", "Laporan akan segera kami koordinasikan <b>."), ("rubric-b", "1"), (RubricField.lookName, "ya")])
        #expect(looked.status == .ok, "\(looked.text)")
        #expect(looked.text.contains("baru niat, koordinasi, atau penerusan: “Laporan akan segera kami koordinasikan &lt;b&gt;.”"))
        #expect(looked.text.contains("hak ke Ombudsman belum disebut"))
        #expect(looked.text.contains("koordinasikan &lt;b&gt;.</textarea>"))
        #expect(looked.text.contains("id=\"rubric-b-2\" name=\"rubric-b\" value=\"1\" checked"))
        #expect(try await desk.file(code).version == version)
        // A hint holds nobody back: the author judges.
        let sent = try await desk.act(
            admin, code, "konsep",
            [("kind", "actionTaken"), ("answer", "Laporan akan segera kami koordinasikan."), ("remedy", "none")]
                + RubricCriterion.allCases.map { (RubricField.name($0), "2") })
        #expect(sent.status == .seeOther, "\(sent.text)")
    }

    @Test("articles that fit are put in as a link, a quoted sentence or whole, beside what was typed; none where nothing fits")
    func articles() async throws {
        let desk = try await DeskFixture()
        let nation = try #require(desk.login(.nationalAdmin, account: "nasional2"))
        let reviewer = try #require(
            try await desk.office.officer(forSession: desk.office.signIn(email: nation.email, password: DeskFixture.password)))
        let text = ArticleText(
            question: "Lubang besar di jalan pasar: siapa menambalnya?",
            answer: "Kantor buka pukul delapan. Lubang di jalan pasar ditambal dinas dalam lima hari.", source: "Perda 3/2024",
            validUntil: ClockZone.wib.date(of: desk.office.now()).adding(days: 30), isPublic: true)
        let id = try await desk.office.addArticle(text, of: nil, by: .system)
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)/konsep"
        #expect(try await !admin.get(path).text.contains("pakaiArtikel"), "nobody has reviewed it")
        try await desk.office.reviewArticle(id, number: 1, returning: nil, by: reviewer.actor)
        let page = try await admin.get(path).text
        #expect(page.contains("Lubang besar di jalan pasar: siapa menambalnya?") && page.contains("href=\"/tanya-jawab/\(id)\""))
        for (way, holds) in [
            ("tautan", "/tanya-jawab/\(id)</textarea>"),
            ("kutipan", "“Lubang di jalan pasar ditambal dinas dalam lima hari.” (Perda 3/2024)"),
            ("seluruhnya", "Kantor buka pukul delapan."),
        ] {
            let put = try await desk.act(admin, code, "konsep", [("answer", "Terima kasih."), ("pakaiArtikel", "\(id).\(way)")])
            #expect(put.status == .ok && put.text.contains("Terima kasih.\n\n") && put.text.contains(holds), "\(way)")
        }
        let strange = try await desk.act(admin, code, "konsep", [("answer", "Terima kasih."), ("pakaiArtikel", "7.tautan")])
        #expect(strange.status == .ok && strange.text.contains("Terima kasih.</textarea>"))
    }

    @Test("a template is kept by the agency, put into the field by a button, and refused with its open place by name")
    func templates() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        _ = try await admin.get("/petugas/kelola/templat/baru")
        let fields = [
            ("code", "jalan-01"), ("title", "Lubang ditambal"), ("use", "answer"),
            ("body", "Laporan {{kode}}: lubang di ruas {{nomor_ruas}} ditambal {{unit}}."),
        ]
        let broken = try await admin.post(
            "/petugas/kelola/templat/baru", fields.map { $0.0 == "body" ? ($0.0, "Buka {{kode tanpa tutup") : $0 })
        #expect(broken.status == .unprocessableContent && broken.text.contains("body-error") && broken.text.contains("tanpa tutup"))
        #expect(try await admin.post("/petugas/kelola/templat/baru", fields).status == .seeOther)
        let list = try await admin.get("/petugas/kelola/templat")
        #expect(list.text.contains("JALAN-01") && list.text.contains("Semua topik"))

        let form = try await admin.get("/petugas/laporan/\(code.canonical)/konsep")
        #expect(form.text.contains("JALAN-01 – Lubang ditambal"))
        let id = try #require(form.text.firstMatch(of: /<option value="([0-9]+)">JALAN-01/)).output.1
        let used = try await desk.act(
            admin, code, "konsep", [("templat", String(id)), ("pakaiTemplat", "ya"), ("answer", "Terima kasih.")])
        #expect(used.status == .ok, "\(used.text)")
        let filled = "Laporan \(code.displayed): lubang di ruas {{nomor_ruas}} ditambal Pemerintah Kota Surabaya."
        #expect(used.text.contains("Terima kasih.\n\n\(filled)"))
        let refused = try await desk.act(
            admin, code, "konsep",
            [("kind", "actionTaken"), ("answer", filled), ("remedy", "none")] + RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        )
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Isian templat {{nomor_ruas}} belum diisi") && refused.text.contains("answer-error"))
        #expect(refused.text.contains(filled), "what was typed stays")

        let national = try await desk.officer(.nationalAdmin)
        #expect(try await !national.get("/petugas/kelola/templat").text.contains("JALAN-01"), "each keeps his own")
        #expect(try await !national.get("/petugas/laporan/\(code.canonical)/pertanyaan").text.contains("JALAN-01"))
        let entry = try #require(list.text.firstMatch(of: /\/petugas\/kelola\/templat\/[0-9]+/)).output
        #expect(try await desk.officer(.liaisonOfficer, unit: "Bina Marga").get(String(entry)).status == .forbidden)
        _ = try await admin.get("\(entry)/penarikan")
        #expect(try await admin.post("\(entry)/penarikan", []).status == .seeOther)
        #expect(try await !admin.get("/petugas/laporan/\(code.canonical)/konsep").text.contains("JALAN-01"))
    }
}
