import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("A check of the whole transparency log")
struct LogAuditTests {
    @Test("finds nothing wrong with a log as it is, from inside and from outside", arguments: TestStores.engines)
    func fine(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.grownLog()
            let inside = try await desk.office.auditLog(key: desk.office.logPublicKey)
            let outside = try await desk.publicLog().run(key: desk.office.logPublicKey)
            #expect(inside.heads == 3 && outside.heads == 3)
            #expect(inside.entries == outside.entries && inside.latest == outside.latest)
            #expect(inside.latest?.size == inside.entries)
        }
    }

    @Test("stays whole when a seed is erased, and counts what nobody can open any more", arguments: TestStores.engines)
    func erased(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.grownLog()
            let code = try await desk.inProgress("Trotoar amblas di muka sekolah.")
            try await desk.publish()
            _ = try await desk.office.logProof(code, step: 1, for: .reporter)
            let id = try await desk.stored(code).report.id
            let events = try await desk.count("select count(*) from report_events where report_id = \(id)")
            try await desk.office.store.write { session in
                _ = try session.run("delete from log_seeds where source = 'report' and subject_id = \(id)")
            }
            let summary = try await desk.office.auditLog()
            #expect(summary.erased == events && summary.heads == 4)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logProof(code, step: 1, for: .reporter) }
            // What happens to the case afterwards is entered under a new seed.
            try await desk.answer(code)
            try await desk.publish()
            #expect(try await desk.office.auditLog().erased == events)
            _ = try await desk.publicLog().run()
        }
    }

    @Test("names the first entry behind which something was changed, removed or exchanged", arguments: TestStores.engines)
    func namesEntry(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.grownLog()
            let backup = try await LogBackup(desk.office.store)
            let event = try await desk.office.store.read { session in
                try session.first("select min(log_index) from report_events")?.int64(0)
            }
            let place = try #require(event) + 2
            let act = try #require(
                try await desk.office.store.read { session in try session.first("select min(log_index) from office_log")?.int64(0) })
            let edits: [(Query, Int64, LogFinding.EntryFault)] = [
                ("update report_events set kind = 'noted' where log_index = \(place)", place, .altered),
                ("update report_events set at = at + 1 where log_index = \(place)", place, .altered),
                ("update report_events set payload = '{}' where log_index = \(place)", place, .altered),
                ("update report_events set actor = '{}' where log_index = \(place)", place, .altered),
                ("update report_events set log_index = null where log_index = \(place)", place, .missing),
                ("delete from report_events where log_index = \(place)", place, .missing),
                ("update office_log set detail = 'x' where log_index = \(act)", act, .altered),
                ("update office_log set subject = 'x' where log_index = \(act)", act, .altered),
                ("update office_log set officer_id = null, at = at - 1 where log_index = \(act)", act, .altered),
                ("update log_seeds set seed = \(LogSeed().bytes) where source = 'office'", act, .altered),
            ]
            for (edit, index, fault) in edits {
                guard case .entry(let found, _, let kind) = try await backup.finding(desk.office, after: [edit]) as? LogFinding else {
                    Issue.record("not found: \(edit.text)")
                    continue
                }
                #expect(found == index && kind == fault, "\(edit.text)")
            }
            // Putting everything back is no alteration.
            #expect(try await desk.office.auditLog().heads == 3)
        }
    }

    @Test("finds a log that was cut short, and heads that were changed, removed or signed by another key", arguments: TestStores.engines)
    func heads(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.grownLog()
            let backup = try await LogBackup(desk.office.store)
            let stranger = try SigningKey(seed: .random(count: 32))
            let head = try #require(try await desk.office.latestHead()).head
            let forged = LogHead(size: head.size, root: MerkleHash.empty, at: head.at, signedBy: stranger)
            let edits: [([Query], LogFinding)] = [
                (["update log_heads set size = size - 1 where number = 2"], .signature(2)),
                (["update log_heads set at = at + 1 where number = 2"], .signature(2)),
                (["update log_heads set root = \(MerkleHash.empty) where number = 2"], .signature(2)),
                (["delete from log_heads where number = 2"], .order(3)),
                (
                    [
                        """
                        update log_heads set root = \(forged.root), public_key = \(forged.key.bytes), signature = \(forged.signature)
                        where number = 3
                        """
                    ], .signature(3)
                ),
                (["update log_state set size = size - 2"], .shorter(than: head.size, size: head.size - 2)),
                (
                    ["update log_state set size = size - 2", "delete from log_heads where number = 3"], .beyondEnd(count: 2)
                ),
            ]
            for (edit, expected) in edits {
                #expect(try await backup.finding(desk.office, after: edit) as? LogFinding == expected)
            }
        }
    }

    @Test("a head that was kept elsewhere shows that the whole log was exchanged", arguments: TestStores.engines)
    func keptHead(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.grownLog()
            let kept = try #require(try await desk.office.heads(after: 1).first).head
            #expect(try await desk.office.auditLog(kept: kept).heads == 3)
            #expect(try await desk.publicLog().run(kept: kept).heads == 3)
            // An insider with the key writes the whole log anew.
            try await desk.office.store.write { session in
                for table in ["log_seeds", "log_tiles", "log_leaves", "log_heads"] {
                    try session.run(Query(verbatim: "delete from \(table)"))
                }
                try session.run("update log_state set size = 0")
                try session.run("update report_events set log_index = null")
                try session.run("update office_log set log_index = null")
            }
            try await desk.publish()
            #expect(try await desk.office.auditLog().heads == 1)
            await #expect(throws: LogFinding.otherHead(size: kept.size)) { try await desk.office.auditLog(kept: kept) }
            await #expect(throws: LogFinding.otherHead(size: kept.size)) { try await desk.publicLog().run(kept: kept) }
        }
    }

    @Test("finds every one of many random alterations of what is stored", arguments: TestStores.engines)
    func randomEdits(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.grownLog()
            let backup = try await LogBackup(desk.office.store)
            let size = try #require(try await desk.office.latestHead()).head.size
            let tile = try await desk.office.store.read { session in
                try LogTree(session).tile(LogTile.Key(level: 0, position: 0)).bytes
            }
            var random = SplitMix64(seed: 3)
            for round in 0..<(engine == .sqlite ? Effort.isLong ? 1000 : 200 : 60) {
                let (one, other) = (Int64.random(in: 0..<size, using: &random), Int64.random(in: 0..<size, using: &random))
                var bytes = tile
                bytes[Int.random(in: 0..<tile.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
                let edits: [Query]
                switch round % 5 {
                case 0: edits = ["update log_tiles set hashes = \(bytes) where level = 0 and position = 0"]
                case 1: edits = Self.both("set at = at + 1", where: one)
                case 2: edits = Self.both("set log_index = null", where: one)
                case 3 where one != other: edits = Self.exchange(one, other, size)
                default: edits = ["update log_tiles set hashes = \(Array(tile.dropLast(32))) where level = 0 and position = 0"]
                }
                let found = try await backup.finding(desk.office, after: edits)
                #expect(found != nil, "round \(round): \(one), \(other)")
            }
        }
    }

    /// The entry's event is in one table or the other.
    private static func both(_ change: StaticString, where index: Int64) -> [Query] {
        (["report_events", "office_log"] as [StaticString]).map { table -> Query in
            let (table, change) = (Query(stringLiteral: table), Query(stringLiteral: change))
            return "update \(splice: table) \(splice: change) where log_index = \(index)"
        }
    }

    private static func exchange(_ one: Int64, _ other: Int64, _ size: Int64) -> [Query] {
        let tables: [StaticString] = ["report_events", "office_log"]
        let steps = [(one, size + 7), (other, one), (size + 7, other)]
        return steps.flatMap { from, to in
            tables.map { table -> Query in "update \(splice: Query(stringLiteral: table)) set log_index = \(to) where log_index = \(from)" }
        }
    }
}
