public import DataAccess
import DataPostgres
import DataSQLite
import Foundation

/// Fresh, empty stores, one for each test, gone when the test is.
public enum TestStores {
    /// The engines to give to `@Test(arguments:)`.
    public static var engines: [TestEngine] { TestEngine.available }

    /// Tests run side by side; a server has only so many connections.
    private static let serverShare = Turnstile(admitting: 8, waiting: .max, deadline: .seconds(600))

    /// An empty store of the engine: SQLite in memory, PostgreSQL in a schema of its own.
    public static func withStore<Value: Sendable>(
        _ engine: TestEngine, limits: DataStoreLimits = DataStoreLimits(), _ body: (any DataStore) async throws -> Value
    ) async throws -> Value {
        switch engine {
        case .sqlite:
            return try await closing(SQLiteStore.inMemory(limits: limits), body)
        case .postgres, .pooledPostgres:
            guard let direct = TestEngine.directAddress, let address = engine.address else {
                throw StoreFault.unavailable("LAPOR_TEST_POSTGRES is not set")
            }
            return try await serverShare.admit {
                try await withSchema(at: address, direct: direct, pooled: engine == .pooledPostgres, limits: limits, body)
            }
        }
    }

    private static func withSchema<Value: Sendable>(
        at address: String, direct: String, pooled: Bool, limits: DataStoreLimits, _ body: (any DataStore) async throws -> Value
    ) async throws -> Value {
        let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let keeper = try await PostgresStore(address: direct, limits: DataStoreLimits(readers: 1, writers: 1))
        try await keeper.write { try $0.run(Query(verbatim: "create schema \(schema)")) }
        let store = try await PostgresStore(address: address, pooled: pooled, schema: schema, limits: limits)
        let outcome: Result<Value, any Error>
        do {
            outcome = .success(try await closing(store, body))
        } catch {
            outcome = .failure(error)
        }
        try await keeper.write { try $0.run(Query(verbatim: "drop schema \(schema) cascade")) }
        await keeper.close()
        return try outcome.get()
    }

    /// A folder that is removed afterwards, for tests that need files.
    public static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-test-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    private static func closing<Value>(_ store: some DataStore, _ body: (any DataStore) async throws -> Value) async throws -> Value {
        do {
            let value = try await body(store)
            await store.close()
            return value
        } catch {
            await store.close()
            throw error
        }
    }
}
