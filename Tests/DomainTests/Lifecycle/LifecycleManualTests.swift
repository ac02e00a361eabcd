import Domain
import Foundation
import Testing

@Suite struct LifecycleManualTests {
    static let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/report-lifecycle.md")

    @Test func theManualSaysWhatTheTableSays() throws {
        let drawn = LifecycleManual.markdown()
        if ProcessInfo.processInfo.environment["LAPOR_WRITE_MANUAL"] != nil {
            try Data(drawn.utf8).write(to: Self.file)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == drawn)
    }

    @Test func theManualNamesEveryStateAndEveryMove() {
        let drawn = LifecycleManual.markdown()
        for state in ReportState.allCases { #expect(drawn.contains("| `\(state.rawValue)` |")) }
        for move in Move.allCases { #expect(drawn.contains("| \(move.rawValue) | `\(move)` |")) }
    }
}
