import CSQLite
import DataAccess
import Foundation
import GRDB

/// One transaction on one connection. It lives within a single call on that connection's queue.
final class SQLiteSession: Session {
    private let db: GRDB.Database
    /// What a statement of this transaction failed with; nothing after it counts.
    private var doom: (any Error)?
    /// Texts of the answers that are being gone through, so that the same query may run inside them.
    private var open: Set<String> = []

    var dialect: Dialect { .sqlite }

    init(_ db: GRDB.Database) {
        self.db = db
    }

    /// Runs a transaction's closure. Throws what the closure threw, or the fault it caught and went on from.
    func perform<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        let value = try body(self)
        if let doom { throw doom }
        return value
    }

    /// Now and then lets go of the prepared statements when they take too much room: long lists make many different texts.
    static func releaseStatements(of db: GRDB.Database) {
        guard transactions.isDue(), let connection = db.sqliteConnection else { return }
        var used: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(connection, SQLITE_DBSTATUS_STMT_USED, &used, &highest, 0)
        if used > statementBytes { db.clearSchemaCache() }
    }

    private static let statementBytes: Int32 = 6 << 20
    private static let transactions = EveryNth(128)

    @discardableResult
    func run(_ query: Query) throws -> Int {
        try guarded(query) { statement, _ in
            let before = sqlite3_total_changes64(db.sqliteConnection)
            try statement.execute()
            return sqlite3_total_changes64(db.sqliteConnection) == before ? 0 : db.changesCount
        }
    }

    func rows(_ query: Query) throws -> [ResultRow] {
        var rows: [ResultRow] = []
        try forEach(query) { rows.append($0) }
        return rows
    }

    func first(_ query: Query) throws -> ResultRow? {
        try guarded(query) { statement, label in
            let cursor = try Row.fetchCursor(statement)
            guard try cursor.next() != nil else { return nil }
            let row = Self.row(of: statement, label)
            // The rest is run as well: a change that returns rows is complete only then.
            while try cursor.next() != nil {}
            return row
        }
    }

    func forEach(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
        var thrown: (any Error)?
        try guarded(query) { statement, label in
            let cursor = try Row.fetchCursor(statement)
            while try cursor.next() != nil {
                let row = Self.row(of: statement, label)
                do {
                    try body(row)
                } catch {
                    thrown = error
                    return
                }
            }
        }
        if let thrown { throw thrown }
    }

    /// Prepares, binds and runs. A failure dooms the transaction.
    private func guarded<Value>(_ query: Query, _ body: (Statement, String) throws -> Value) throws -> Value {
        if let doom { throw doom }
        do {
            let text = query.text
            try StatementRule.check(text)
            try StatementRule.check(query.values)
            let label = query.label
            return try SQLiteFaults.mapping(label) {
                let isNested = open.contains(text)
                let statement = isNested ? try db.makeStatement(sql: text) : try db.cachedStatement(sql: text)
                if !isNested { open.insert(text) }
                defer { if !isNested { open.remove(text) } }
                statement.setUncheckedArguments(StatementArguments())
                try Self.bind(query.values, to: statement.sqliteStatement)
                return try body(statement, label)
            }
        } catch {
            doom = error
            throw error
        }
    }

    /// Straight into the engine: the driver's own arguments are made of two lists more.
    private static func bind(_ values: [SQLValue], to handle: OpaquePointer) throws {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, place)
                case .integer(let value): sqlite3_bind_int64(handle, place, value)
                case .real(let value): sqlite3_bind_double(handle, place, value)
                case .text(var text): text.withUTF8 { lapor_sqlite_bind_text(handle, place, $0.baseAddress, Int32(clamping: $0.count)) }
                case .blob(let bytes):
                    bytes.withUnsafeBytes { lapor_sqlite_bind_blob(handle, place, $0.baseAddress, Int32(clamping: $0.count)) }
                }
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    private static func row(of statement: Statement, _ label: String) -> ResultRow {
        let handle = statement.sqliteStatement
        let count = sqlite3_column_count(handle)
        return ResultRow((0..<count).map { value(of: handle, at: $0) }, query: label)
    }

    private static func value(of handle: OpaquePointer, at column: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(handle, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            guard let start = sqlite3_column_blob(handle, column) else { return .blob([]) }
            let count = Int(sqlite3_column_bytes(handle, column))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }
}
