import CLibPQ
import DataAccess

/// A refusal of the server in its own terms, before the office's are found for it.
struct PostgresError: Error {
    let state: String
    let message: String
    let constraint: String
    let table: String
    let column: String

    /// Reads the fields of a failed result. The detail, which holds values, is left alone.
    init(_ result: OpaquePointer?) {
        func field(_ code: Character) -> String {
            let value = PQresultErrorField(result, Int32(code.asciiValue ?? 0))
            return value.map { String(cString: $0) } ?? ""
        }
        state = field("C")
        message = field("M")
        constraint = field("n")
        table = field("t")
        column = field("c")
    }

    /// Another transaction was first; the same closure may succeed when it is run again.
    var isConflict: Bool { state == "40001" || state == "40P01" }

    /// Tells the server's error in the office's terms. `label` names the query.
    func fault(in label: String) -> StoreFault {
        switch state {
        case "23505": return .unique(constraint)
        case "23503": return .foreignKey
        case "23514": return .check(constraint)
        case "23502": return .notNull("\(table).\(column)")
        case "40001", "40P01", "55P03", "57014": return .busy
        case "25006": return .other("\(label): nothing is changed while reading")
        case "22021": return .invalidText
        default: break
        }
        switch state.prefix(2) {
        case "08", "53", "57", "58": return .unavailable("\(label): \(state)")
        // Messages about data quote the data.
        case "22": return .other("\(label): \(state)")
        default: return .other("\(label): \(state) \(message)")
        }
    }
}
