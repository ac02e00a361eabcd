import Domain
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Every case can be told in words")
struct CaseTextTests {
    @Test("each state, ending, class, archive code and move has its texts", arguments: Language.allCases)
    func complete(language: Language) throws {
        let catalogue = try Catalogues(resources: TestSite.resources)[language]
        let stages = ReportState.allCases.map(\.rawValue) + ClosureKind.allCases.map { "closed.\($0.rawValue)" } + ["rerouting"]
        var keys = stages.flatMap { ["track.here.\($0).title", "track.here.\($0).text", "public.here.\($0)"] }
        keys += ReportState.allCases.map { "track.state.\($0.rawValue)" } + ClosureKind.allCases.map { "track.closure.\($0.rawValue)" }
        keys += ReportClass.allCases.flatMap { ["track.class.\($0.rawValue)", "track.clock.\($0.clock.rawValue)"] }
        keys += ArchiveCode.allCases.map { "track.archive.\($0.rawValue)" } + AgencyKind.allCases.map { "public.kind.\($0.rawValue).one" }
        keys += ClockKey.allCases.filter(\.isReporterWindow).map { "track.clock.\($0.rawValue)" }
        keys += ReporterMove.allCases.flatMap { move in
            ["title", "lead", "button", "done"].map { "track.move.\(move).\($0)" }
                + (move.words == nil ? [] : ["track.move.\(move).label", "track.move.\(move).hint"])
                + (move.isOnCasePage || move == .object ? [] : ["track.move.\(move).short"])
        }
        #expect(keys.filter { catalogue.message($0) == nil } == [])
    }
}
