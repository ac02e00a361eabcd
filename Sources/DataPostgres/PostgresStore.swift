public import DataAccess
import Foundation

/// The office's database on a PostgreSQL server, for one node or many.
///
/// Reading and writing have connections of their own, so submissions never queue behind lists. Both see one moment
/// (`repeatable read`): what a closure reads does not change under it, and a row that somebody else changed since makes the closure run
/// again instead of overwriting. A lost connection is made anew: readings are repeated once, a writing only if it had not begun.
public final class PostgresStore: DataStore {
    private static let mostRuns = 12

    private let settings: PostgresSettings
    private let reading: PostgresLane
    private let writing: PostgresLane

    public var dialect: Dialect { .postgres }

    /// Opens a first connection and throws ``StoreFault/unavailable(_:)`` when there is no PostgreSQL 15 or later at the address.
    /// - Parameters:
    ///   - address: a `postgresql://` address; libpq's `PG…` environment and password file count too.
    ///   - pooled: whether PgBouncer stands before the server in transaction pooling.
    ///   - schema: where the office's tables are; the server's own choice when nil.
    public init(
        address: String, pooled: Bool = false, schema: String? = nil, limits: DataStoreLimits = DataStoreLimits()
    ) async throws {
        settings = PostgresSettings(address: address, pooled: pooled, schema: schema, statement: limits.statement)
        reading = PostgresLane(settings, connections: limits.readers, limits: limits)
        writing = PostgresLane(settings, connections: limits.writers, limits: limits)
        try await reading.perform { try $0.open() }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let settings = settings
        return try await reading.perform { connection in
            do {
                return try Self.run(body, on: connection, begin: settings.beginRead)
            } catch let failure as Failure {
                guard failure.isLost else { throw failure.error }
            }
            do {
                return try Self.run(body, on: connection, begin: settings.beginRead)
            } catch let failure as Failure {
                throw failure.error
            }
        }
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        let settings = settings
        return try await writing.perform { connection in
            var failed: any Error = StoreFault.busy
            for attempt in 0..<Self.mostRuns {
                do {
                    return try Self.run(body, on: connection, begin: settings.beginWrite)
                } catch let failure as Failure {
                    failed = failure.error
                    if failure.metConflict {
                        Self.pause(after: attempt)
                    } else if !(failure.isLost && !failure.hadBegun && attempt == 0) {
                        throw failed
                    }
                }
            }
            throw failed
        }
    }

    public func close() async {
        await reading.close()
        await writing.close()
    }

    /// A transaction that did not succeed, and what that allows.
    private struct Failure: Error {
        let error: any Error
        let hadBegun: Bool
        let metConflict: Bool
        let isLost: Bool
    }

    private static func run<Value>(
        _ body: (any Session) throws -> Value, on connection: PostgresConnection, begin: String
    ) throws -> Value {
        var hadBegun = false
        let session = PostgresSession(connection)
        do {
            try connection.open()
            try connection.tidy()
            try connection.execute(begin)
            hadBegun = true
            let value = try session.perform(body)
            guard try connection.execute("commit") == "COMMIT" else { throw StoreFault.other("the transaction had failed before") }
            return value
        } catch {
            let isLost = connection.isLost
            if hadBegun, !isLost { rollback(connection) }
            let refusal = error as? PostgresError
            throw Failure(
                error: refusal?.fault(in: hadBegun ? "commit" : "begin") ?? error, hadBegun: hadBegun,
                metConflict: session.metConflict || refusal?.isConflict == true, isLost: isLost)
        }
    }

    private static func rollback(_ connection: PostgresConnection) {
        do {
            try connection.execute("rollback")
        } catch {
            // A connection whose state is unknown is not used again.
            connection.close()
        }
    }

    /// Up to 2, 4, 8 … 64 ms by chance, so that those who met do not meet again.
    private static func pause(after attempt: Int) {
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.001) * Double(1 << min(attempt + 1, 6)))
    }
}
