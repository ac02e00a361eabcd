import DataAccess
import Synchronization

/// A change that waits for its turn at the writer. Its result is told only when it is on disk.
protocol PendingWrite: AnyObject, Sendable {
    /// Runs the change and keeps its outcome. Throws what the change failed with.
    func attempt(_ session: SQLiteSession) throws
    /// Tells the kept outcome.
    func deliver()
    /// Tells a failure that befell the transaction as a whole.
    func fail(_ error: any Error)
}

final class SQLiteWrite<Value: Sendable>: PendingWrite {
    private let body: @Sendable (any Session) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(_ body: @escaping @Sendable (any Session) throws -> Value, _ continuation: CheckedContinuation<Value, any Error>) {
        self.body = body
        self.continuation = continuation
    }

    func attempt(_ session: SQLiteSession) throws {
        let result = Result { try session.perform(body) }
        outcome.withLock { $0 = result }
        _ = try result.get()
    }

    func deliver() {
        let result = outcome.withLock { $0 }
        continuation.resume(with: result ?? .failure(StoreFault.other("a write without an outcome")))
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
