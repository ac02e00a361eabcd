import Hummingbird
import Logging
import Synchronization
import Testing
import WebTestSupport

@testable import Web

@Suite("The log of what was refused")
struct RefusalLogTests {
    @Test("names page, status and number, a line a minute and kind, and nothing that was sent") func lines() async throws {
        let web = WebRouter(site: try TestSite.make())
        web.pages.get(.report(.story)) { _, _ in throw Problem(.badRequest) }
        web.pages.get(.officerReport("")) { _, _ in throw Problem(.forbidden) }
        let log = Lines()
        let client = RouterClient(web.responder(), logger: Logger(label: "test") { _ in log })
        for _ in 0..<5 { _ = try await client.get(SiteURL.report(.story).path + "?kata=rahasia.sekali") }
        _ = try await client.get(SiteURL.officerReport("7KX29QTM4Z").path)
        _ = try await client.get("/rahasia.sekali/tidak-ada")
        _ = try await client.send(.init(rawValue: "RAHASIA") ?? .trace, "/rahasia.sekali")
        _ = try await client.get("/")
        let lines = log.lines
        #expect(lines.filter { $0.contains("GET \(SiteURL.report(.story).path)") && $0.contains("400") }.count == 1)
        #expect(lines.contains { $0.contains("403") && $0.contains("{code}") })
        #expect(lines.contains { $0.contains("404") })
        #expect(!lines.contains { $0.lowercased().contains("rahasia") || $0.contains("7KX29QTM4Z") }, "\(lines)")
    }

    @Test("counts what it did not say") func tally() {
        var tally = RefusalTally()
        let (kind, other) = (RefusalTally.Kind(route: "GET /a", status: 400), RefusalTally.Kind(route: "GET /a", status: 403))
        let begin = ContinuousClock.now
        #expect(tally.note(kind, at: begin) == 0)
        #expect(tally.note(kind, at: begin + .seconds(59)) == nil)
        #expect(tally.note(kind, at: begin + .seconds(59)) == nil)
        #expect(tally.note(other, at: begin) == 0)
        #expect(tally.note(kind, at: begin + .seconds(60)) == 2)
        #expect(tally.note(kind, at: begin + .seconds(121)) == 0)
    }
}

/// Keeps the lines of a log.
private final class Lines: LogHandler {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        kept.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
}
