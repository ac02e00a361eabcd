import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The pages of a body's link")
struct BodyLinkPageTests {
    /// A case on which a body without an account owes a part, and the page of its link.
    private func linked(_ desk: DeskFixture) async throws -> (code: TrackingCode, admin: RouterClient, path: String) {
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let body = try #require(try await desk.office.rules.current().directory.agencies.first { $0.connectionStatus == .none })
        let asked = try await desk.act(
            admin, code, "kontribusi", [("unitAgency", body.id.description), ("question", "Kapan sisi Anda selesai?")])
        #expect(asked.status == .seeOther, "\(asked.text)")
        let path = SiteURL.officerBodyLinks(code.canonical).path
        let form = try await admin.get(path)
        let part = try #require(form.text.firstMatch(of: /name="contribution" value="([0-9]+)"/)?.1)
        let wrong = try await admin.post(path, [("contribution", String(part)), ("email", "bukan surel <b>")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("bukan surel &lt;b&gt;"), "what was typed stays")
        let made = try await admin.post(path, [("contribution", String(part)), ("email", "kantor@contoh.id")])
        let link = try #require(made.text.firstMatch(of: /\/bagian\/[A-Za-z0-9_\-]{43}/)).output
        #expect(try await !admin.get(path).text.contains(link), "shown once")
        return (code, admin, String(link))
    }

    @Test("asks, takes the answer with its faults beside their fields, and is used up by it")
    func answer() async throws {
        let desk = try await DeskFixture()
        let (code, admin, link) = try await linked(desk)
        #expect(SiteURL.bodyLink("x").path == "/bagian/x", "the letter's address is the page's")
        let guest = desk.browser()
        let page = try await guest.get(link)
        #expect(page.status == .ok && page.text.contains("Kapan sisi Anda selesai?") && page.text.contains("Lubang besar"))
        let empty = try await guest.post(link, [])
        #expect(empty.status == .unprocessableContent && empty.text.contains("decision-error"))
        let lacking = try await guest.post(link, [("decision", "decline"), ("ground", "Jalan provinsi.")])
        #expect(lacking.status == .unprocessableContent && lacking.text.contains("Jalan provinsi."))
        let long = String(repeating: "Panjang. ", count: 600)
        let tooLong = try await guest.post(link, [("decision", "answer"), ("answer", long)])
        #expect(tooLong.status == .unprocessableContent && tooLong.text.contains("paling banyak 4.000"))
        #expect(try await guest.post(link, [("decision", "accept")]).status == .seeOther)
        let sent = try await guest.post(link, [("decision", "answer"), ("answer", "Selesai minggu depan.")])
        #expect(sent.status == .ok && sent.text.contains("Tanggapan Anda sudah sampai"))
        let again = try await guest.get(link)
        #expect(again.status == .gone && again.text.contains("sudah dikirim"))
        #expect(try await guest.post(link, [("decision", "answer"), ("answer", "Lagi.")]).status == .gone)
        #expect(try await admin.get("/petugas/laporan/\(code.canonical)").text.contains("Selesai minggu depan."))
        let form = try await admin.get("/petugas/laporan/\(code.canonical)/konsep")
        #expect(form.text.contains("Selesai minggu depan.</textarea>"), "the parts are composed")
    }

    @Test("opens nothing once revoked, and says nothing of a word that was never one; who tries many is refused")
    func gone() async throws {
        let desk = try await DeskFixture()
        let (code, admin, link) = try await linked(desk)
        let path = SiteURL.officerBodyLinks(code.canonical).path
        let id = try #require(try await admin.get(path).text.firstMatch(of: /name="cabut" value="([0-9]+)"/)?.1)
        _ = try await admin.get(path)
        #expect(try await admin.post(path, [("cabut", "77")]).status == .notFound)
        #expect(try await admin.post(path, [("cabut", String(id))]).status == .seeOther)
        let guest = desk.browser()
        let revoked = try await guest.get(link)
        #expect(revoked.status == .gone && revoked.text.contains("dicabut") && !revoked.text.contains("Lubang besar"))
        #expect(try await guest.get("/bagian/bukan").status == .notFound)
        var last = HTTPResponse.Status.ok
        for _ in 0..<8 { last = try await guest.get("/bagian/\(String(repeating: "A", count: 43))").status }
        #expect(last == .tooManyRequests)
        #expect(try await guest.get(link).status == .gone, "who holds a link is not shut out")
    }
}
