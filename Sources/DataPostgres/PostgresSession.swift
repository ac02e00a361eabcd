import CLibPQ
import DataAccess

/// One transaction on one connection. It lives within a single call on that connection's queue.
final class PostgresSession: Session {
    private let connection: PostgresConnection
    /// What a statement of this transaction failed with; nothing after it counts.
    private var doom: (any Error)?
    /// The failure was a conflict with another transaction, so the closure may be run again.
    private(set) var metConflict = false

    var dialect: Dialect { .postgres }

    init(_ connection: PostgresConnection) {
        self.connection = connection
    }

    /// Runs a transaction's closure. Throws what the closure threw, or the fault it caught and went on from.
    func perform<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        let value = try body(self)
        if let doom { throw doom }
        return value
    }

    @discardableResult
    func run(_ query: Query) throws -> Int {
        try answer(query) { result, _ in PostgresAnswer.changes(result) }
    }

    func rows(_ query: Query) throws -> [ResultRow] {
        try answer(query) { result, label in
            (0..<PQntuples(result)).map { PostgresAnswer.row($0, of: result, label) }
        }
    }

    func first(_ query: Query) throws -> ResultRow? {
        try answer(query) { result, label in
            PQntuples(result) > 0 ? PostgresAnswer.row(0, of: result, label) : nil
        }
    }

    func forEach(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
        let stream = try guarded(query) { text, label in try connection.rows(text, query.values, label) }
        defer { stream.finish() }
        while let row = try guarded(query, { _, _ in try stream.next() }) {
            try body(row)
        }
    }

    private func answer<Value>(_ query: Query, _ body: (OpaquePointer, String) throws -> Value) throws -> Value {
        try guarded(query) { text, label in
            try connection.answer(text, query.values) { try body($0, label) }
        }
    }

    /// Checks and runs. A failure dooms the transaction.
    private func guarded<Value>(_ query: Query, _ body: (String, String) throws -> Value) throws -> Value {
        if let doom { throw doom }
        let label = query.label
        do {
            let text = query.text
            try StatementRule.check(text)
            try StatementRule.check(query.values)
            return try body(text, label)
        } catch let error as PostgresError {
            metConflict = error.isConflict
            let fault = error.fault(in: label)
            doom = fault
            throw fault
        } catch {
            doom = error
            throw error
        }
    }
}
