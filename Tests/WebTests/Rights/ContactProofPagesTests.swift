import DataAccess
import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import Web
import WebTestSupport

@Suite("The pages for who has lost the receipt")
struct ContactProofPagesTests {
    private func ask(_ client: RouterClient, _ code: String, _ email: String) async throws -> TestAnswer {
        _ = try await client.get("/hak-data")
        return try await client.post("/hak-data", [("code", code), ("email", email)])
    }

    /// The link as it would stand in the letter.
    private func link(_ visit: CaseVisit) async throws -> String {
        let row = try await visit.test.office.store.read { session in
            try session.first("select payload from outbox where template = 'contactProof' and report_id is not null")
        }
        let payload = try #require(row).text(0)
        let match = try #require(payload.firstMatch(of: /\/hak-data\/[A-Za-z0-9_-]{43}/))
        return String(match.output)
    }

    @Test("answer the same whether or not code and address are right") func constant() async throws {
        let visit = try await CaseVisit()
        try await visit.test.office.replaceIdentity(of: visit.code, with: [.email: "kenari@contoh.invalid"])
        let right = try await ask(visit.client, visit.code.displayed, "kenari@contoh.invalid")
        let wrong = try await ask(visit.client, visit.code.displayed, "orang@contoh.invalid")
        let unknown = try await ask(visit.client, "7KX-29Q-TM4Z", "kenari@contoh.invalid")
        #expect(right.status == .ok && right.text == wrong.text && wrong.text == unknown.text)
        #expect(!right.text.contains(visit.code.displayed) && !right.text.contains("kenari"))
        let bad = try await ask(visit.client, "7KX-29Q-TM4A", "bukan")
        #expect(bad.status == .unprocessableContent && bad.text.contains("bukan"))
    }

    @Test("open the data once by the link, and nothing else of the case") func dataOnly() async throws {
        let visit = try await CaseVisit()
        try await visit.verify()
        try await visit.test.office.replaceIdentity(of: visit.code, with: [.email: "kenari@contoh.invalid"])
        _ = try await ask(visit.client, visit.code.displayed, "kenari@contoh.invalid")
        let link = try await link(visit)
        let stranger = try CaseVisit.client(of: visit.test)
        // A mail program that looks at the link uses nothing up, and the page says nothing of the report.
        for _ in 0..<2 {
            let page = try await stranger.get(link)
            #expect(page.status == .ok && !page.text.contains(visit.code.displayed) && !page.text.contains("pasar"))
        }
        let opened = try await stranger.post(link, [])
        #expect(opened.location == SiteURL.ownData(visit.code.canonical).path)
        #expect(try await stranger.get(SiteURL.ownData(visit.code.canonical).path).text.contains("Data saya"))
        #expect(try await stranger.get(visit.path).text.contains("hanya terbuka dengan kode tanda terima"))
        let closed = "hanya terbuka dengan kode tanda terima"
        for noun in ["informasi", "cetak", "penarikan"] {
            #expect(try await stranger.get(SiteURL.caseAction(visit.code.canonical, noun).path).text.contains(closed), "\(noun)")
        }
        #expect(try await stranger.get(SiteURL.aftercare(visit.code.canonical).path).text.contains(closed))
        let other = try CaseVisit.client(of: visit.test)
        #expect(try await other.get(link).status == .notFound)
        _ = try await other.get("/hak-data")
        #expect(try await other.post(link, []).status == .notFound)
        #expect(try await other.get("/hak-data/bukan").status == .notFound)
    }
}
