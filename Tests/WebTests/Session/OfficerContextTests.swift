import HTTPTypes
import Hummingbird
import Testing
import WebTestSupport

@testable import Web

@Suite struct OfficerContextTests {
    private struct Clerk: SignedInOfficer {
        let displayName = "Petugas <Contoh>"
        let displayRole: Phrase = .verbatim("Admin instansi")
        let sections = [Link("layout.section.queue", to: .officerQueue)]
    }

    private struct OneSession: SessionReader {
        func officer(ofSession token: String) async throws -> (any SignedInOfficer)? { token == "good" ? Clerk() : nil }
    }

    private func client() throws -> RouterClient {
        let web = WebRouter(site: try TestSite.make())
        web.officerPages(Clerk.self, sessions: OneSession()).get(.officerQueue) { _, context in
            Page(
                title: .verbatim(context.officer.displayName), template: "gallery/page",
                model: ["action": .text("/"), "examples": []] as ViewObject,
                layout: .officer, cache: .public(maxAge: 60))
        }
        return RouterClient(web.responder())
    }

    @Test func `an officer's page needs an officer`() async throws {
        let client = try client()
        #expect(try await client.get("/petugas/antrean").location == "/petugas/masuk?kembali=%2Fpetugas%2Fantrean")
        #expect(try await client.get("/petugas/antrean", headers: [.cookie: "lapor-sesi=stale"]).status == .seeOther)
        #expect(try await client.get("/petugas/antrean", headers: [.accept: "application/json"]).status == .unauthorized)
    }

    @Test func `with a session the page greets him, and nobody may keep it`() async throws {
        let answer = try await client().get("/petugas/antrean", headers: [.cookie: "lapor-sesi=good"])
        #expect(answer.status == .ok)
        #expect(answer.text.contains("Petugas &lt;Contoh&gt;") && answer.text.contains("aria-current=\"page\""))
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test func `a form's token changes with the session`() {
        let before = TestSite.formGuard.token(visitor: "v", session: nil)
        #expect(TestSite.formGuard.accepts(before, visitor: "v", session: nil))
        #expect(!TestSite.formGuard.accepts(before, visitor: "v", session: "s"))
        #expect(!TestSite.formGuard.accepts(before, visitor: "w", session: nil))
        #expect(!TestSite.formGuard.accepts("", visitor: "v", session: nil))
    }
}
