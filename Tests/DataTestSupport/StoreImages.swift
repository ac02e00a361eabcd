import DataAccess
import DataPostgres
import DataSQLite

/// The images of this run, each made when the first test asks for it.
actor StoreImages {
    static let shared = StoreImages()

    private var sqlite: [String: Task<SQLiteStore, any Error>] = [:]
    private var postgres: [String: Task<String, any Error>] = [:]

    /// The database in memory that others are copied from.
    func memory(_ image: StoreImage) async throws -> SQLiteStore {
        if let made = sqlite[image.name] { return try await made.value }
        let making = Task {
            let store = try SQLiteStore.inMemory()
            try await image.fill(store)
            return store
        }
        sqlite[image.name] = making
        return try await making.value
    }

    /// The name of the server's database that others are copied from; nobody is connected to it.
    func database(_ image: StoreImage) async throws -> String {
        if let made = postgres[image.name] { return try await made.value }
        let making = Task {
            let database = try TestDatabase.create()
            let store = try await PostgresStore(address: database.direct)
            try await image.fill(store)
            await store.close()
            return database.name
        }
        postgres[image.name] = making
        return try await making.value
    }
}
