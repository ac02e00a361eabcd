import CSQLite
import DataAccess
import GRDB

/// Tells the engine's errors in the office's terms.
enum SQLiteFaults {
    /// Runs the body and maps what the driver throws. Everything else passes.
    static func mapping<Value>(_ label: @autoclosure () -> String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw fault(of: error, in: label())
        }
    }

    static func fault(of error: DatabaseError, in label: String) -> StoreFault {
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE: return .unique(uniqueName(subject(of: message)))
        case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            return .unique("\(subject(of: message).prefix { $0 != "." })_pkey")
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .foreignKey
        case .SQLITE_CONSTRAINT_CHECK: return .check(subject(of: message))
        case .SQLITE_CONSTRAINT_NOTNULL: return .notNull(subject(of: message))
        default: break
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_INTERRUPT: return .busy
        case .SQLITE_FULL: return .unavailable("the disk is full")
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_NOMEM, .SQLITE_PERM, .SQLITE_AUTH:
            return .unavailable("\(label): \(error.extendedResultCode.description)")
        case .SQLITE_READONLY: return .other("\(label): nothing is changed while reading")
        case .SQLITE_ERROR where message.contains("database connection"), .SQLITE_MISUSE where message.contains("closed"):
            return .unavailable("closed")
        default: return .other("\(label): \(message)")
        }
    }

    /// "UNIQUE constraint failed: report.token" -> "report.token"
    private static func subject(of message: String) -> String {
        guard let colon = message.firstRange(of: ": ") else { return message }
        return String(message[colon.upperBound...])
    }

    /// "report.agency_id, report.number" -> "report_agency_id_number_key"; an index on an expression carries its own name.
    private static func uniqueName(_ subject: String) -> String {
        if subject.hasPrefix("index '") { return String(subject.dropFirst(7).dropLast()) }
        let columns = subject.split(separator: ", ").map { $0.split(separator: ".") }
        guard let table = columns.first?.first else { return subject }
        return ([table] + columns.compactMap(\.last)).joined(separator: "_") + "_key"
    }
}
