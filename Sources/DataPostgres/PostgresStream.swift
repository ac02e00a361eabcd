import CLibPQ
import DataAccess

/// An answer that comes row by row. It belongs to its connection's queue.
final class PostgresStream {
    private let handle: OpaquePointer?
    private let label: String
    private var kept: ArraySlice<ResultRow> = []
    private var failure: (any Error)?
    private var isDone = false

    init(_ handle: OpaquePointer?, _ label: String) {
        self.handle = handle
        self.label = label
    }

    func next() throws -> ResultRow? {
        if let row = kept.popFirst() { return row }
        if let row = fetch() { return row }
        if let failure { throw failure }
        return nil
    }

    /// Takes the rest into memory, because the connection is wanted for another statement.
    func drain() {
        while let row = fetch() { kept.append(row) }
    }

    /// Throws the rest away.
    func finish() {
        kept = []
        while fetch() != nil {}
    }

    private func fetch() -> ResultRow? {
        while !isDone {
            guard let result = PQgetResult(handle) else {
                isDone = true
                return nil
            }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: return PostgresAnswer.row(0, of: result, label)
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: continue
            default:
                let isLost = PQstatus(handle) != CONNECTION_OK
                failure = isLost ? StoreFault.unavailable("the connection broke") : PostgresError(result)
            }
        }
        return nil
    }
}
