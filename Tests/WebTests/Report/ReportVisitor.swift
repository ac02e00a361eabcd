import Domain
import Sealing
import Services
import Web
import WebTestSupport

/// A citizen without JavaScript on the pages of telling a report, in an office of its own.
struct ReportVisitor {
    let test: TestOffice
    let client: RouterClient

    init() async throws {
        test = try await TestOffice()
        client = try Self.client(of: test)
    }

    /// In an office that has reports already.
    init(in test: TestOffice) throws {
        self.test = test
        client = try Self.client(of: test)
    }

    static func client(of test: TestOffice) throws -> RouterClient {
        let router = WebRouter(site: test.site)
        ReportPages(office: test.office).register(in: router.pages)
        return RouterClient(router.responder())
    }

    static let story = "Lampu jalan di depan pasar padam sejak tiga malam yang lalu, warga takut lewat."

    /// Fills in the pages up to the check; `steps` says how far.
    func tell(_ body: String = story, through last: SiteURL.ReportStep = .identity) async throws {
        _ = try await client.get("/lapor/cerita")
        try await send(.story, [("body", body), ("citizenType", "complaint")])
        guard last != .story else { return }
        try await send(.place, [("regionCode", "35.78.07.1001"), ("landmark", "Depan pintu timur pasar")])
        guard last != .place else { return }
        try await send(.files, [])
        guard last != .files else { return }
        try await send(.identity, [("isSecret", "false"), ("isAnonymous", "true"), ("email", "warga@contoh.id")])
    }

    /// Opens a page and sends its form.
    @discardableResult
    func send(_ step: SiteURL.ReportStep, _ fields: [(String, String)]) async throws -> TestAnswer {
        _ = try await client.get(SiteURL.report(step).path)
        return try await client.post(SiteURL.report(step).path, fields)
    }

    /// The draft as the visitor's cookie opens it.
    func draft() async throws -> FoundDraft? {
        guard let token = client.cookies["lapor-draf"].flatMap({ RandomToken($0) }) else { return nil }
        return try await test.office.draft(token)
    }
}
