import DataAccess
import Dispatch
import Synchronization

/// A set number of connections for one kind of work, and the line before them.
final class PostgresLane: Sendable {
    private let turnstile: Turnstile
    private let count: Int
    private let idle: Mutex<[PostgresConnection]>

    init(_ settings: PostgresSettings, connections: Int, limits: DataStoreLimits) {
        turnstile = Turnstile(admitting: connections, waiting: limits.waiting, deadline: limits.deadline)
        count = connections
        idle = Mutex((0..<connections).map { _ in PostgresConnection(settings) })
    }

    /// Runs the body on a free connection's own queue.
    func perform<Value: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> Value) async throws -> Value {
        try await turnstile.admit {
            // The turnstile admits as many as there are connections.
            guard let connection = idle.withLock({ $0.popLast() }) else { throw StoreFault.overloaded }
            defer { idle.withLock { $0.append(connection) } }
            return try await withCheckedThrowingContinuation { continuation in
                connection.queue.async {
                    continuation.resume(with: Result { try body(connection) })
                }
            }
        }
    }

    /// Refuses newcomers and closes each connection after what it is doing.
    func close() async {
        turnstile.close()
        for connection in idle.withLock({ $0 }) {
            await withCheckedContinuation { continuation in
                connection.queue.async {
                    connection.close()
                    continuation.resume()
                }
            }
        }
    }
}
