import CSQLite
import DataAccess
import GRDB

/// How every connection to the file is set up.
enum SQLiteSettings {
    /// Keeps the caches of four readers and the writer under 50 MB; the system's own file cache does the rest.
    private static let readerCacheKibibytes = 8 * 1024
    private static let writerCacheKibibytes = 16 * 1024
    /// How long a change waits for another process's.
    static let busyMilliseconds: Int32 = 5000

    /// Throws `unavailable` when the machine's SQLite cannot carry the office.
    static func checkLibrary() throws(StoreFault) {
        guard sqlite3_libversion_number() >= 3_040_000 else {
            throw .unavailable("SQLite 3.40 or later is needed, found \(String(cString: sqlite3_libversion()))")
        }
        guard sqlite3_compileoption_used("ENABLE_FTS5") == 1 else {
            throw .unavailable("this SQLite was built without full-text search (FTS5)")
        }
        guard sqlite3_threadsafe() != 0 else {
            throw .unavailable("this SQLite was built for a single thread")
        }
    }

    static func configuration(readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.label = "lapor.sqlite"
        configuration.foreignKeysEnabled = true
        configuration.acceptsDoubleQuotedStringLiterals = false
        configuration.busyMode = .timeout(Double(busyMilliseconds) / 1000)
        configuration.maximumReaderCount = readers
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase(prepare)
        return configuration
    }

    private static func prepare(_ db: GRDB.Database) throws {
        guard lapor_sqlite_defend(db.sqliteConnection) == SQLITE_OK else {
            throw StoreFault.unavailable("this SQLite cannot be put on the defensive")
        }
        // No statement of ours opens another file.
        sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0)
        try db.execute(
            sql: """
                pragma secure_delete = on;
                pragma temp_store = memory;
                pragma cell_size_check = on;
                pragma mmap_size = 0;
                pragma cache_size = -\(readerCacheKibibytes);
                """)
    }

    /// The driver sets `synchronous` to NORMAL after a connection was prepared, so ours comes last.
    static func finishWriter(_ db: GRDB.Database) throws {
        try db.execute(
            sql: """
                pragma synchronous = full;
                pragma journal_size_limit = 67108864;
                pragma cache_size = -\(writerCacheKibibytes);
                """)
    }
}
