import ArgumentParser
import Foundation
import Testing

@testable import LaporCLI

@Suite("The operator's manual")
struct OperationsManualTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The table as it must stand in docs/operations.md.
    private static var table: String {
        let rows = SettingKey.allCases.map { key in
            "| `\(key.rawValue)` | `\(key.environmentName)` | \(key.fallback.map { "`\($0)`" } ?? "") | \(key.explanation) |"
        }
        return (["| setting | environment | default | meaning |", "|---|---|---|---|"] + rows).joined(separator: "\n")
    }

    @Test("lists every setting as the program knows it") func settings() throws {
        let manual = try String(contentsOf: Self.root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
        #expect(manual.contains(Self.table), "docs/operations.md should hold:\n\(Self.table)")
    }

    @Test("names every command") func commands() throws {
        let manual = try String(contentsOf: Self.root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
        for command in Lapor.configuration.subcommands where command.configuration.shouldDisplay {
            #expect(manual.contains("`lapor \(command._commandName)"), "\(command._commandName)")
        }
    }
}
