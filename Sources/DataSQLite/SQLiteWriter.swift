import DataAccess
import Dispatch
import GRDB
import Synchronization

/// Writes what waits together in one transaction, each change in its own savepoint, so that many share one wait for the disk.
///
/// Nothing is delayed to gather a batch: whoever comes while the disk is busy goes into the next one. A change that fails takes back only
/// itself. Should the whole transaction fail, each change is run again alone.
final class SQLiteWriter: Sendable {
    static let usualBatch = 64

    private struct State {
        var waiting: [any PendingWrite] = []
        var isRunning = false
    }

    /// The transaction vanished under a change (the disk was full, say), and with it the changes before it.
    private struct TransactionLost: Error {}

    private let database: any DatabaseWriter
    private let batch: Int
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "lapor.sqlite.writer")

    init(_ database: any DatabaseWriter, batch: Int) {
        self.database = database
        self.batch = max(1, batch)
    }

    func submit(_ write: any PendingWrite) {
        let starts = state.withLock { state in
            state.waiting.append(write)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if starts { queue.async { self.drain() } }
    }

    /// Returns when all that was submitted has been told its outcome.
    func finish() async {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume() }
        }
    }

    private func drain() {
        while let writes = take() {
            database.writeWithoutTransaction { db in
                if writes.count == 1, let write = writes.first {
                    alone(write, db)
                } else {
                    together(writes, db)
                }
                SQLiteSession.releaseStatements(of: db)
            }
        }
    }

    private func take() -> [any PendingWrite]? {
        state.withLock { state in
            let writes = Array(state.waiting.prefix(batch))
            state.waiting.removeFirst(writes.count)
            if writes.isEmpty { state.isRunning = false }
            return writes.isEmpty ? nil : writes
        }
    }

    private func alone(_ write: any PendingWrite, _ db: GRDB.Database) {
        do {
            try execute("begin immediate", db)
            try write.attempt(SQLiteSession(db))
            try execute("commit", db)
            write.deliver()
        } catch {
            rollback(db)
            write.fail(error)
        }
    }

    private func together(_ writes: [any PendingWrite], _ db: GRDB.Database) {
        do {
            try execute("begin immediate", db)
        } catch {
            for write in writes { write.fail(error) }
            return
        }
        do {
            for write in writes { try inSavepoint(write, db) }
            try execute("commit", db)
            for write in writes { write.deliver() }
        } catch {
            rollback(db)
            for write in writes { alone(write, db) }
        }
    }

    private func inSavepoint(_ write: any PendingWrite, _ db: GRDB.Database) throws {
        try execute("savepoint one", db)
        do {
            try write.attempt(SQLiteSession(db))
        } catch {
            guard db.isInsideTransaction else { throw TransactionLost() }
            try execute("rollback to one", db)
        }
        try execute("release one", db)
    }

    private func rollback(_ db: GRDB.Database) {
        guard db.isInsideTransaction else { return }
        try? execute("rollback", db)
    }

    private func execute(_ text: String, _ db: GRDB.Database) throws {
        try SQLiteFaults.mapping(text) { try db.cachedStatement(sql: text).execute() }
    }
}
