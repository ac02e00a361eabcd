import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

/// The published log, altered a thousand times at random, in the long run ten thousand times: two verifiers that share no line of code must each refuse every copy.
@Suite("An altered copy of the published log")
struct AlteredLogTests {
    /// What is done to a copy: bits of one entry, or entries as a whole.
    private struct Alteration: Encodable {
        let kind: String
        let one: Int
        let other: Int

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(kind)
            try list.encode(one)
            try list.encode(other)
        }

        func applied(to entries: [[UInt8]]) -> [[UInt8]] {
            var entries = entries
            switch kind {
            case "edit": entries[one][other / 8] ^= 1 << UInt8(other % 8)
            case "delete": entries.remove(at: one)
            case "swap": entries.swapAt(one, other)
            case "move": entries.insert(entries.remove(at: one), at: other)
            default: entries.insert(entries[one], at: one)
            }
            return entries
        }
    }

    private static func alterations(_ count: Int, entries: Int) -> [Alteration] {
        var random = SplitMix64(seed: 11)
        return (0..<count).map { _ in
            let kind = ["edit", "edit", "delete", "swap", "move", "repeat"].randomElement(using: &random) ?? "edit"
            let one = Int.random(in: 0..<entries, using: &random)
            let bit = Int.random(in: 0..<(LogEntry.length * 8), using: &random)
            let other = (one + Int.random(in: 1..<entries, using: &random)) % entries
            return Alteration(kind: kind, one: one, other: kind == "edit" ? bit : other)
        }
    }

    @Test("is refused by both verifiers, each of thousands") func refused() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await desk.grownLog()
            let heads = try await desk.office.heads(after: 0)
            let (size, key) = (try #require(heads.last).head.size, desk.office.logPublicKey)
            let entries = try await desk.office.logEntries(0...(size - 1))
            let alterations = Self.alterations(Effort.isLong ? 10_000 : 1000, entries: entries.count)

            let published = try JSONEncoder().encode(LogWire.Heads(heads: heads.map(LogWire.Head.init)))
            func isRefused(_ entries: [[UInt8]]) async throws -> Bool {
                let listed = entries.map { "\"\(Hex.encode($0))\"" }.joined(separator: ",")
                let audit = PublicLogAudit { path in
                    if path == "heads?after=0" { return [UInt8](published) }
                    return Array((path.hasPrefix("heads") ? "{\"heads\":[]}" : "{\"from\":0,\"entries\":[\(listed)]}").utf8)
                }
                do {
                    _ = try await audit.run(key: key)
                    return false
                } catch is LogFinding {
                    return true
                }
            }
            #expect(try await !isRefused(entries))
            var missed: [String] = []
            for alteration in alterations {
                if try await isRefused(alteration.applied(to: entries)) { continue }
                missed.append("\(alteration.kind) \(alteration.one) \(alteration.other)")
            }
            #expect(missed == [])

            // The other: in another language, from the description alone.
            try await TestStores.withFolder { folder in
                func write(_ value: some Encodable, _ name: String) throws {
                    try JSONEncoder().encode(value).write(to: URL(fileURLWithPath: "\(folder)/\(name).json"))
                }
                try write(LogWire.Heads(heads: heads.map(LogWire.Head.init)), "heads")
                try write(LogWire.Entries(from: 0, entries: entries), "entries")
                try write(alterations, "alterations")
                let answer = try Verifier.run("Tests/verifier/alterations.py", folder)
                #expect(answer.status == 0, "\(answer.said)")
                #expect(answer.said.contains("\(alterations.count) of \(alterations.count) found"), "\(answer.said)")
                #expect(try Verifier.run("verifier/lapor_verify.py", "log", folder).status == 0)
            }
        }
    }
}
