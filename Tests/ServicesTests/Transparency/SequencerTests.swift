import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("The sequencer of the transparency log")
struct SequencerTests {
    @Test("enters every event of every report and every line of the office's log once, and none twice", arguments: TestStores.engines)
    func entersAll(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await Lives.live(at: desk)
            let events = try await desk.count("select count(*) from report_events")
            let acts = try await desk.count("select count(*) from office_log")
            #expect(events > 30 && acts > 10)
            // In small portions, so that portions end within reports.
            #expect(try await desk.enterAll(limit: 7) == events + acts)
            #expect(try await desk.enterAll() == 0)
            #expect(try await desk.count(LogSQL.size) == events + acts)
            let indexes = try await indexes(desk)
            #expect(indexes == Array(0..<Int64(events + acts)))
            let summary = try await desk.office.auditLog()
            #expect(summary.entries == Int64(events + acts) && summary.waiting == 0 && summary.erased == 0)
        }
    }

    @Test("keeps the order of a report's events, and of what is entered together", arguments: TestStores.engines)
    func order(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await Lives.live(at: desk)
            try await desk.enterAll(limit: 50)
            let rows = try await desk.office.store.read { session in
                try session.rows("select report_id, sequence, log_index from report_events order by report_id, sequence").map {
                    (try $0.int64(0), try $0.int64(1), try $0.int64(2))
                }
            }
            for (row, next) in zip(rows, rows.dropFirst()) where row.0 == next.0 { #expect(row.2 < next.2) }
        }
    }

    @Test("grows a tree of thousands whose proofs hold at every size asked for", arguments: TestStores.engines)
    func largeTree(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            // Lines of the office's log are the cheapest events there are.
            let wanted = Effort.isLong ? 66_000 : 6000
            for start in stride(from: 0, to: wanted, by: 1000) where engine == .sqlite || start < 3000 {
                try await desk.office.store.write { session in
                    for number in start..<(start + 1000) {
                        let line = desk.office.act(.profileChanged, by: .system, subject: String(number))
                        try session.run(OfficeLogSQL.insert(line))
                    }
                }
            }
            let entered = Int64(try await desk.enterAll(limit: 997))
            let head = try await desk.publish()
            #expect(head.head.size == entered && head.head.isSigned)
            let leaves = try await allLeaves(desk, size: entered)
            var frontier = MerkleFrontier()
            var roots: [Int64: [UInt8]] = [:]
            let sizes: [Int64] = [1, 255, 256, 257, 1000, 2049, entered - 1, entered]
            for leaf in leaves {
                frontier.add(leaf: leaf)
                if sizes.contains(frontier.size) { roots[frontier.size] = frontier.root }
            }
            #expect(roots[entered] == head.head.root)
            for size in sizes {
                let root = try #require(roots[size])
                for index in Set([0, size / 2, size - 1, min(size - 1, 255), min(size - 1, 256)]) {
                    let found = try await desk.office.logInclusion(of: index, size: size)
                    #expect(MerkleProof.includes(leaf: found.leaf, at: index, size: size, path: found.path, root: root))
                    #expect(try await desk.office.logInclusion(ofLeaf: found.leaf, size: size) == found)
                }
                for later in sizes where later >= size {
                    let path = try await desk.office.logConsistency(from: size, to: later)
                    let laterRoot = try #require(roots[later])
                    #expect(MerkleProof.extends(earlier: size, root: root, to: later, root: laterRoot, path: path))
                }
            }
            #expect(try await desk.office.auditLog().entries == entered)
        }
    }

    @Test("killed at any statement loses nothing and doubles nothing", arguments: TestStores.engines)
    func faults(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.submit("Lampu jalan padam di simpang empat.")
            let waiting = try await desk.count(LogSQL.waitingCount)
            var before = try await StoreContents.counts(desk.office.store)
            var statements = 0
            for nth in 1...400 {
                let faulting = FaultingStore(desk.office.store, failing: nth)
                do {
                    let entered = try await desk.on(faulting).office.appendToLog()
                    #expect(entered == waiting)
                    statements = nth
                    break
                } catch let fault as StoreFault {
                    #expect(fault == FaultingStore.injected)
                    let after = try await StoreContents.counts(desk.office.store)
                    #expect(after == before, "statement \(nth)")
                    before = after
                    // Whoever was killed still has the seat, for a while.
                    desk.clock.pass(seconds: 16)
                }
            }
            #expect(statements > 10)
            #expect(try await desk.count(LogSQL.waitingCount) == 0)
            #expect(try await desk.office.auditLog().entries == Int64(waiting))
        }
    }

    @Test("two at once enter everything once between them", arguments: TestStores.engines)
    func twoAtOnce(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await Lives.live(at: desk)
            let waiting = try await desk.count(LogSQL.waitingCount)
            let offices = [try desk.on(desk.office.store).office, try desk.on(desk.office.store).office]
            let entered = try await withThrowingTaskGroup(of: Int.self) { group in
                for office in offices {
                    group.addTask {
                        var entered = 0
                        for _ in 0..<60 { entered += try await office.appendToLog(limit: 5) }
                        return entered
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(entered == waiting)
            #expect(try await desk.count(LogSQL.waitingCount) == 0)
            #expect(try await indexes(desk) == Array(0..<Int64(waiting)))
            #expect(try await desk.office.auditLog().entries == Int64(waiting))
        }
    }

    @Test("the seat passes on when its holder is gone, and not before", arguments: TestStores.engines)
    func seat(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (one, other) = (try desk.on(desk.office.store).office, try desk.on(desk.office.store).office)
            #expect(try await one.appendToLog() > 0)
            try await desk.submit()
            #expect(try await other.appendToLog() == 0)
            desk.clock.pass(seconds: 14)
            #expect(try await other.appendToLog() == 0)
            desk.clock.pass(seconds: 1)
            #expect(try await other.appendToLog() > 0)
            try await desk.submit()
            #expect(try await one.appendToLog() == 0)
        }
    }

    /// A transaction that commits after a later one was entered is found all the same.
    @Test("does not lose what was committed late", arguments: TestStores.engines.filter { $0 != .sqlite })
    func lateCommit(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.enterAll()
            let early = desk.office.act(.profileChanged, by: .system, subject: "early")
            let late = desk.office.act(.profileChanged, by: .system, subject: "late")
            let store = desk.office.store
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let held = Task {
                try await store.write { session in
                    try session.run(OfficeLogSQL.insert(early))
                    begin.yield()
                    // Keeps the transaction open while the other one is committed and entered.
                    _ = try session.first("select 1 from pg_sleep(1)")
                }
            }
            for await _ in begun { break }
            try await store.write { session in _ = try session.run(OfficeLogSQL.insert(late)) }
            #expect(try await desk.enterAll() == 1)
            try await held.value
            #expect(try await desk.enterAll() == 1)
            #expect(try await desk.office.auditLog().waiting == 0)
        }
    }

    private func indexes(_ desk: TestDesk) async throws -> [Int64] {
        try await desk.office.store.read { session in
            let events = try session.rows("select log_index from report_events").map { try $0.int64(0) }
            return try (events + session.rows("select log_index from office_log").map { try $0.int64(0) }).sorted()
        }
    }

    private func allLeaves(_ desk: TestDesk, size: Int64) async throws -> [[UInt8]] {
        var leaves: [[UInt8]] = []
        for start in stride(from: Int64(0), to: size, by: Office.mostEntries) {
            let range = start...(min(start + Int64(Office.mostEntries), size) - 1)
            leaves += try await desk.office.logEntries(range).map(MerkleHash.leaf)
        }
        return leaves
    }
}
