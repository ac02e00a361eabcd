public import DataAccess
import DataSQLite
import Foundation

/// The vault's own database: one file beside its key, readable by its owner only, outside the office's backup.
public enum VaultStore {
    /// Why the file is not opened.
    public enum Fault: Error, Sendable, Equatable {
        /// Others than its owner may read or write it.
        case exposed
    }

    /// Opens or creates the file and brings it to this program's schema.
    ///
    /// - Parameter migrations: the folder with the steps of the vault's schema.
    public static func open(_ path: String, migrations: String) async throws -> any DataStore {
        if let facts = try? FileManager.default.attributesOfItem(atPath: path),
            let mode = (facts[.posixPermissions] as? NSNumber)?.uint32Value, mode & 0o077 != 0
        {
            throw Fault.exposed
        }
        let store = try SQLiteStore(path: path, limits: DataStoreLimits(readers: 2, waiting: 256))
        do {
            _ = try await Migrator(folder: migrations).migrate(store)
            return store
        } catch {
            await store.close()
            throw error
        }
    }
}
