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

    /// A store of the engine, SQLite in memory or a database of its own on the server: empty, or a copy of an image.
    public static func withStore<Value: Sendable>(
        _ engine: TestEngine, image: StoreImage? = nil, limits: DataStoreLimits = DataStoreLimits(),
        _ body: (any DataStore) async throws -> Value
    ) async throws -> Value {
        switch engine {
        case .sqlite:
            return try await closing(inMemory(image, limits: limits), body)
        case .postgres, .pooledPostgres:
            return try await serverShare.admit {
                let database = try await TestDatabase.create(from: pattern(image))
                let outcome: Result<Value, any Error>
                do {
                    let store = try await PostgresStore(
                        address: database.address(on: engine.address ?? database.direct), pooled: engine == .pooledPostgres, limits: limits)
                    outcome = .success(try await closing(store, body))
                } catch {
                    outcome = .failure(error)
                }
                try database.drop()
                return try outcome.get()
            }
        }
    }

    /// A database in memory that its test closes, or leaves to be freed: empty, or a copy of an image.
    public static func inMemory(_ image: StoreImage?, limits: DataStoreLimits = DataStoreLimits()) async throws -> any DataStore {
        guard let image else { return try SQLiteStore.inMemory(limits: limits) }
        return try SQLiteStore.inMemory(copyOf: await StoreImages.shared.memory(image), limits: limits)
    }

    private static func pattern(_ image: StoreImage?) async throws -> String {
        guard let image else { return "template1" }
        return try await StoreImages.shared.database(image)
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
