import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The pages of unclear sentences and of thanks")
struct UnclearPageTests {
    @Test("a reporter points to a sentence, its author says it in other words, and a reader finds both")
    func unclear() async throws {
        let desk = try await DeskFixture()
        let report = NewReport(
            composeToken: RandomToken(), body: "Lubang besar di depan pasar Genteng, sudah dua motor jatuh.", mode: .open,
            regionCode: "35.78.07.1001", landmark: "Pasar", category: try await desk.openCategory())
        let sent = try await desk.office.submit(report)
        let (code, national) = (sent.code, try await desk.officer(.nationalAdmin))
        #expect(try await desk.act(national, code, "verifikasi", try await desk.verification(code)).status == .seeOther)
        let admin = try await desk.officer(.agencyAdmin)
        let rubric = RubricCriterion.allCases.map { (RubricField.name($0), "2") }
        let text = "Lubang ditambal dengan hotmix. Terima kasih atas laporan Anda."
        let draft = [("kind", "actionTaken"), ("answer", text), ("remedy", "none")]
        #expect(try await desk.act(admin, code, "konsep", draft + rubric).status == .seeOther)
        #expect(try await desk.act(admin, code, "jawaban", [("decision", "approve")]).status == .seeOther)

        let visitor = desk.browser()
        #expect(try await visitor.get("/laporan/\(code.canonical)").text.contains("/laporan/\(code.canonical)/kurang-jelas"))
        let path = "/laporan/\(code.canonical)/kurang-jelas"
        let page = try await visitor.get(path).text
        let value = try #require(page.firstMatch(of: /name="kalimat" value="([0-9]+\.0)"/)).output.1
        #expect(try await visitor.post(path, [("kalimat", String(value))]).status == .seeOther)
        #expect(try await visitor.post(path, [("kalimat", "x")]).status == .notFound)
        #expect(try await !admin.get("/petugas/kurang-jelas").text.contains("hotmix"), "one reader is not enough")

        _ = try await visitor.get("/lacak")
        _ = try await visitor.post("/lacak", [("code", code.displayed), ("receipt", sent.receipt.displayed)])
        let own = "/lacak/\(code.canonical)/kurang-jelas"
        #expect(try await visitor.get("/lacak/\(code.canonical)").text.contains(own))
        _ = try await visitor.get(own)
        #expect(try await visitor.post(own, [("kalimat", String(value))]).status == .seeOther)
        let tasks = try await admin.get("/petugas/kurang-jelas")
        #expect(tasks.text.contains("hotmix") && tasks.text.contains("Anda yang menulis"))
        let id = try #require(tasks.value(ofInput: "tugas"))
        #expect(try await admin.post("/petugas/kurang-jelas", [("tugas", id), ("kata-\(id)", "")]).status == .unprocessableContent)
        let long = String(repeating: "a", count: 1001)
        let tooLong = try await admin.post("/petugas/kurang-jelas", [("tugas", id), ("kata-\(id)", long)])
        #expect(tooLong.status == .unprocessableContent && tooLong.text.contains(long))
        #expect(
            try await admin.post("/petugas/kurang-jelas", [("tugas", id), ("kata-\(id)", "Lubang sudah ditutup aspal panas.")]).status
                == .seeOther)
        #expect(try await desk.browser().get(path).text.contains("Lubang sudah ditutup aspal panas."))

        let thanks = "/lacak/\(code.canonical)/terima-kasih"
        #expect(try await visitor.get(thanks).text.contains("sesudah laporan selesai"))
        try await desk.reporter(code, .confirm)
        _ = try await visitor.get(thanks)
        #expect(try await visitor.post(thanks, [("text", long)]).text.contains("paling banyak 200"))
        for _ in 0..<2 { #expect(try await visitor.post(thanks, [("text", "Terima kasih, cepat sekali!")]).status == .seeOther) }
        let slug = try await desk.surabaya.slug
        #expect(try await !desk.browser().get("/instansi/\(slug)").text.contains("cepat sekali"))
        #expect(try await admin.get("/petugas/terima-kasih").text.contains("cepat sekali"))
        #expect(
            try await admin.post("/petugas/terima-kasih", [("laporan", code.canonical), ("keputusan", "tampilkan")]).status == .seeOther)
        #expect(try await desk.browser().get("/instansi/\(slug)").text.contains("cepat sekali"))
        #expect(
            try await admin.post("/petugas/terima-kasih", [("laporan", code.canonical), ("keputusan", "tampilkan")]).status == .notFound)
    }
}
