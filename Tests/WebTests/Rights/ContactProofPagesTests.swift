import DataAccess
import Domain
import HTTPTypes
import Sealing
import Services
import Synchronization
import Testing
import Web
import WebTestSupport

@Suite("The pages for who has lost the receipt")
struct ContactProofPagesTests {
    private func ask(_ client: RouterClient, _ code: String, _ email: String) async throws -> TestAnswer {
        _ = try await client.get("/hak-data")
        return try await client.post("/hak-data", [("code", code), ("email", email)])
    }

    /// The path of the link in the letter that the worker sends.
    private func link(_ visit: CaseVisit, _ post: ReporterPost) async throws -> String {
        for claimed in try await visit.test.office.claimLetters() {
            let outcome = try await visit.test.office.sendToReporter(
                claimed.letter, site: "", path: SiteURL.track.path, proofPath: { SiteURL.contactProof($0).path })
            try await visit.test.office.settle(claimed, as: outcome)
        }
        return try #require(post.links.last)
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
        let post = ReporterPost()
        let visit = try await CaseVisit(test: TestOffice(vault: post))
        try await visit.verify()
        try await visit.test.office.replaceIdentity(of: visit.code, with: [.email: "kenari@contoh.invalid"])
        _ = try await ask(visit.client, visit.code.displayed, "kenari@contoh.invalid")
        let link = try await link(visit, post)
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

/// Stands for a vault that finds every address right: it keeps the links that it was to send.
private final class ReporterPost: IdentityVault {
    private let sent = Mutex<[String]>([])

    var links: [String] { sent.withLock { $0 } }

    func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding {
        if letter.claim != nil { sent.withLock { $0.append(letter.link) } }
        return .sent
    }

    func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] {
        handover.keys.map { KeyReceipt(report: $0.report, verdict: .kept) }
    }

    func status() async throws(VaultFault) -> VaultStatus { throw .unavailable }
    func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity { throw .unavailable }
    func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey { throw .unavailable }
    func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant { throw .unavailable }
    func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening] { throw .unavailable }
    func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten { throw .unavailable }
}
