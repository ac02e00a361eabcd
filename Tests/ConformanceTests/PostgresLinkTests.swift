import DataAccess
import DataPostgres
import DataTestSupport
import Foundation
import Testing

@Suite("The link to PostgreSQL", .enabled(if: TestEngine.drivers.contains(.postgres)))
struct PostgresLinkTests {
    private static let engines = TestEngine.drivers.filter { $0 != .sqlite }
    private var address: String { ProcessInfo.processInfo.environment["LAPOR_TEST_POSTGRES"] ?? "" }

    @Test("is made anew when it was cut while idle", arguments: engines)
    func reconnects(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(readers: 1, writers: 1)) { store in
            let reader = try await store.read { try $0.first("select pg_backend_pid()")?.int(0) ?? 0 }
            let writer = try await store.write { try $0.first("select pg_backend_pid()")?.int(0) ?? 0 }
            #expect(reader != writer || engine == .pooledPostgres)
            let other = try await PostgresStore(address: address)
            try await other.write {
                _ = try $0.rows("select pg_terminate_backend(cast(\(reader) as int)), pg_terminate_backend(cast(\(writer) as int))")
            }
            await other.close()
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await store.read { try $0.first("select 1")?.int(0) } == 1)
            try await store.write { try $0.run("create table after_cut (id bigint)") }
        }
    }

    @Test("that breaks within a writing says so, and within a reading is tried again", arguments: engines)
    func breaks(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(readers: 1, writers: 1)) { store in
            do {
                try await store.write { _ = try $0.rows("select pg_terminate_backend(pg_backend_pid())") }
                Issue.record("the writing went through")
            } catch StoreFault.unavailable {}
            let runs = Runs()
            let found = try await store.read { session in
                if runs.next() == 1 { _ = try session.rows("select pg_terminate_backend(pg_backend_pid())") }
                return try session.first("select 5")?.int(0)
            }
            #expect(found == 5 && runs.count == 2)
        }
    }

    @Test("does not let a statement run for ever", arguments: engines)
    func timesOut(engine: TestEngine) async throws {
        try await TestStores.withStore(engine, limits: DataStoreLimits(statement: .milliseconds(100))) { store in
            await #expect(throws: StoreFault.busy) { try await store.read { _ = try $0.rows("select pg_sleep(10)") } }
            let found = try await store.read { try $0.first("select 1")?.int(0) }
            #expect(found == 1)
        }
    }

    @Test("to nowhere is refused with a reason")
    func nowhere() async throws {
        do {
            _ = try await PostgresStore(address: "postgresql://lapor@/lapor?host=/nowhere")
            Issue.record("connected to nowhere")
        } catch StoreFault.unavailable(let reason) {
            #expect(!reason.isEmpty)
        }
    }
}
