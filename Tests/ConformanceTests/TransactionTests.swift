import DataAccess
import DataTestSupport
import Synchronization
import Testing

@Suite("Transactions")
struct TransactionTests {
    private struct Stop: Error {}

    private func withTally(
        _ engine: TestEngine, limits: DataStoreLimits = DataStoreLimits(deadline: .seconds(60)),
        _ body: (any DataStore) async throws -> Void
    ) async throws {
        try await TestStores.withStore(engine, limits: limits) { store in
            try await store.write { session in
                try session.run("create table tally (id bigint not null primary key, n bigint not null)")
                try session.run("insert into tally (id, n) values (1, 0)")
            }
            try await body(store)
        }
    }

    private func expect(_ count: Int, in store: any DataStore) async throws {
        let found = try await store.read { try $0.first("select count(*) from tally")?.int(0) }
        #expect(found == count)
    }

    @Test("what throws takes everything back", arguments: TestEngine.drivers)
    func rollsBack(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            await #expect(throws: Stop.self) {
                try await store.write { session in
                    try session.run("insert into tally (id, n) values (2, 0)")
                    try session.run("create table gone (id bigint)")
                    throw Stop()
                }
            }
            try await expect(1, in: store)
            await #expect(throws: StoreFault.self) { try await store.read { try $0.rows("select * from gone") } }
        }
    }

    @Test("a failed statement cannot be caught away", arguments: TestEngine.drivers)
    func dooms(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            await #expect(throws: StoreFault.unique("tally_pkey")) {
                try await store.write { session in
                    try session.run("insert into tally (id, n) values (2, 0)")
                    _ = try? session.run("insert into tally (id, n) values (1, 0)")
                }
            }
            await #expect(throws: StoreFault.unique("tally_pkey")) {
                try await store.write { session in
                    _ = try? session.run("insert into tally (id, n) values (1, 0)")
                    try session.run("insert into tally (id, n) values (3, 0)")
                }
            }
            try await expect(1, in: store)
        }
    }

    @Test("a hundred who read, add one and write lose nothing", arguments: TestEngine.drivers)
    func losesNothing(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        try await store.write { session in
                            let n = try session.first("select n from tally where id = 1")?.int64(0) ?? 0
                            try session.run("update tally set n = \(n + 1) where id = 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.first("select n from tally")?.int(0) } == 100)
        }
    }

    @Test("one that fails among many leaves the others", arguments: TestEngine.drivers)
    func failsAlone(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            let kept = await withTaskGroup(of: Int?.self) { group in
                for id in 2...101 {
                    group.addTask {
                        try? await store.write { session in
                            try session.run("insert into tally (id, n) values (\(id), 0)")
                            if id % 3 == 0 { throw Stop() }
                            if id % 7 == 0 { try session.run("insert into tally (id, n) values (1, 0)") }
                            return id
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            #expect(kept == Set((2...101).filter { $0 % 3 != 0 && $0 % 7 != 0 }))
            let found = try await store.read { try $0.rows("select id from tally where id > 1").map { try $0.int(0) } }
            #expect(Set(found) == kept)
        }
    }

    @Test("a reference checked at the end fails its own change only", arguments: TestEngine.drivers)
    func deferredReference(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            try await store.write { session in
                try session.run(
                    "create table part (id bigint primary key, tally_id bigint references tally (id) deferrable initially deferred)")
            }
            let faults = await withTaskGroup(of: StoreFault?.self) { group in
                for id in 1...40 {
                    group.addTask {
                        do {
                            try await store.write { try $0.run("insert into part (id, tally_id) values (\(id), \(id % 10 == 0 ? 99 : 1))") }
                            return nil
                        } catch {
                            return error as? StoreFault
                        }
                    }
                }
                return await group.reduce(into: [StoreFault]()) { if let fault = $1 { $0.append(fault) } }
            }
            #expect(faults == Array(repeating: .foreignKey, count: 4))
            #expect(try await store.read { try $0.first("select count(*) from part")?.int(0) } == 36)
        }
    }

    @Test("a reading sees one moment", arguments: TestEngine.drivers)
    func seesOneMoment(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            let writing = Task {
                for n in 1...200 { try await store.write { try $0.run("update tally set n = \(n)") } }
            }
            for _ in 0..<50 {
                let (first, second) = try await store.read { session in
                    let first = try session.first("select n from tally")?.int(0)
                    for _ in 0..<20 { _ = try session.rows("select 1") }
                    return (first, try session.first("select n from tally")?.int(0))
                }
                #expect(first == second)
            }
            try await writing.value
        }
    }

    @Test("wherever a statement fails, nothing stays half-written", arguments: TestEngine.drivers)
    func injectedFaults(engine: TestEngine) async throws {
        try await withTally(engine) { store in
            for nth in 1...4 {
                let faulting = FaultingStore(store, failing: nth)
                let work: @Sendable (any Session) throws -> Void = { session in
                    try session.run("insert into tally (id, n) values (2, 0)")
                    _ = try session.first("select 1")
                    try session.run("update tally set n = 5")
                }
                if nth <= 3 {
                    await #expect(throws: FaultingStore.injected) { try await faulting.write(work) }
                    try await expect(1, in: store)
                    #expect(faulting.statements == nth)
                } else {
                    try await faulting.write(work)
                    try await expect(2, in: store)
                }
            }
        }
    }
}
