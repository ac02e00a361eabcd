import DataAccess
import DataTestSupport
import Testing

@Suite("Under pressure")
struct PressureTests {
    private static let tight = DataStoreLimits(readers: 1, writers: 1, waiting: 1, deadline: .milliseconds(150))

    @Test("a store says that it is full instead of gathering everyone", arguments: TestEngine.drivers)
    func overloads(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: Self.tight) { store in
            let hold = Hold()
            let first = Task { try await store.read { _ in hold.wait() } }
            await hold.begins()
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { await #expect(throws: StoreFault.overloaded) { try await store.read { _ in } } }
                }
            }
            hold.release()
            try await first.value
            let found = try await store.read { try $0.first("select 1")?.int(0) }
            #expect(found == 1)
        }
    }

    @Test("whoever is cancelled while waiting leaves the line", arguments: TestEngine.drivers)
    func cancels(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(readers: 1, writers: 1)) { store in
            let hold = Hold()
            let first = Task { try await store.read { _ in hold.wait() } }
            await hold.begins()
            let second = Task { try await store.read { _ in true } }
            try await Task.sleep(for: .milliseconds(30))
            second.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
            hold.release()
            try await first.value
        }
    }

    @Test("many at once all get through when there is room to wait", arguments: TestEngine.drivers)
    func getsThrough(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(waiting: 2000, deadline: .seconds(60))) { store in
            try await store.write { try $0.run("create table t (id bigint not null primary key)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 0..<500 {
                    group.addTask { _ = try await store.write { try $0.run("insert into t (id) values (\(id))") } }
                    group.addTask { _ = try await store.read { try $0.first("select count(*) from t") } }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.first("select count(*) from t")?.int(0) } == 500)
        }
    }

    @Test("a closed store refuses", arguments: TestEngine.drivers)
    func closes(engine: TestEngine) async throws {
        try await TestStores.withStore(engine) { store in
            await store.close()
            await #expect(throws: StoreFault.unavailable("closed")) { try await store.read { _ in } }
            await #expect(throws: StoreFault.unavailable("closed")) { try await store.write { _ in } }
        }
    }
}
