import CSQLite
public import DataAccess
import Dispatch
import Foundation
import GRDB
import Synchronization

/// The office's database in one file beside the program: one writer, several readers, an acknowledged change is on disk.
public final class SQLiteStore: DataStore {
    private let database: any DatabaseWriter
    private let writer: SQLiteWriter
    private let reading: Turnstile
    private let writing: Turnstile
    private let readers = DispatchQueue(label: "lapor.sqlite.readers", attributes: .concurrent)
    private let housekeeping = DispatchQueue(label: "lapor.sqlite.housekeeping")

    public var dialect: Dialect { .sqlite }

    /// Opens or creates the file, readable by its owner only. Refuses an SQLite before 3.40 or without full-text search.
    public convenience init(path: String, limits: DataStoreLimits = DataStoreLimits()) throws {
        try SQLiteSettings.checkLibrary()
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw StoreFault.unavailable("the database's folder cannot be written")
            }
        }
        let database = try SQLiteFaults.mapping("open") {
            let pool = try DatabasePool(path: path, configuration: SQLiteSettings.configuration(readers: limits.readers))
            try pool.writeWithoutTransaction(SQLiteSettings.finishWriter)
            return pool
        }
        self.init(database, limits: limits, batch: SQLiteWriter.usualBatch)
    }

    /// A database that lives as long as the store does, on one connection, for tests and trials.
    public static func inMemory(limits: DataStoreLimits = DataStoreLimits()) throws -> SQLiteStore {
        try SQLiteSettings.checkLibrary()
        let database = try SQLiteFaults.mapping("open") {
            try DatabaseQueue(configuration: SQLiteSettings.configuration(readers: 1))
        }
        var limits = limits
        limits.readers = 1
        return SQLiteStore(database, limits: limits, batch: SQLiteWriter.usualBatch)
    }

    /// A copy in memory of another that is in memory, as it stands.
    package static func inMemory(copyOf pattern: SQLiteStore, limits: DataStoreLimits) throws -> SQLiteStore {
        let copy = try inMemory(limits: limits)
        try SQLiteFaults.mapping("copy") { try pattern.database.backup(to: copy.database) }
        return copy
    }

    /// The same file with another size of batches, to measure what batching gains.
    package convenience init(path: String, limits: DataStoreLimits, batch: Int) throws {
        let pool = try DatabasePool(path: path, configuration: SQLiteSettings.configuration(readers: limits.readers))
        try pool.writeWithoutTransaction(SQLiteSettings.finishWriter)
        self.init(pool, limits: limits, batch: batch)
    }

    private init(_ database: any DatabaseWriter, limits: DataStoreLimits, batch: Int) {
        self.database = database
        writer = SQLiteWriter(database, batch: batch)
        reading = Turnstile(admitting: limits.readers, waiting: limits.waiting, deadline: limits.deadline)
        // Two batches: one is written while the next one gathers.
        writing = Turnstile(admitting: 2 * batch, waiting: limits.waiting, deadline: limits.deadline)
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let database = database
        return try await reading.admit {
            try await onQueue(readers) {
                try SQLiteFaults.mapping("read") {
                    try database.read { db in
                        defer { SQLiteSession.releaseStatements(of: db) }
                        return try SQLiteSession(db).perform(body)
                    }
                }
            }
        }
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let writer = writer
        return try await writing.admit {
            try await withCheckedThrowingContinuation { continuation in
                writer.submit(SQLiteWrite(body, continuation))
            }
        }
    }

    /// Copies the database as it is at one moment into a new file, while reading and writing go on. Throws if the file exists.
    public func backup(to path: String) async throws {
        let database = database
        try await onQueue(housekeeping) {
            guard !FileManager.default.fileExists(atPath: path),
                FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StoreFault.unavailable("the copy's file exists or cannot be written") }
            try SQLiteFaults.mapping("backup") {
                var configuration = Configuration()
                configuration.label = "lapor.backup"
                let copy = try DatabaseQueue(path: path, configuration: configuration)
                try database.backup(to: copy)
                try copy.close()
            }
        }
    }

    /// Puts the journal's pages into the database and cuts the journal to nothing: what was overwritten is then in neither file.
    public func emptyJournal() async throws -> Bool {
        let database = database
        return try await writing.admit {
            try await onQueue(housekeeping) {
                try SQLiteFaults.mapping("emptyJournal") {
                    try database.writeWithoutTransaction { db in
                        // Nobody's change waits long for a reading to end.
                        sqlite3_busy_timeout(db.sqliteConnection, 100)
                        defer { sqlite3_busy_timeout(db.sqliteConnection, SQLiteSettings.busyMilliseconds) }
                        // The first of three numbers is 1 where somebody still reads what the journal holds.
                        return try Int.fetchOne(db, sql: "pragma wal_checkpoint(truncate)") != 1
                    }
                }
            }
        }
    }

    public func close() async {
        reading.close()
        writing.close()
        let database = database
        // After what was admitted: the writer's queue is served first, then the readers' barrier.
        await writer.finish()
        await withCheckedContinuation { continuation in
            readers.async(flags: .barrier) {
                try? database.close()
                continuation.resume()
            }
        }
    }

    private func onQueue<Value: Sendable>(
        _ queue: DispatchQueue, _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
