import CLibPQ
import DataAccess
import Dispatch
import Foundation

/// One connection to the server with a thread's worth of queue for libpq's blocking calls.
///
/// `@unchecked Sendable`: every member but `queue` is touched on `queue` only, and each entry checks that.
final class PostgresConnection: @unchecked Sendable {
    let queue = DispatchQueue(label: "lapor.postgres")

    private let settings: PostgresSettings
    private var handle: OpaquePointer?
    private var prepared: [Signature: String] = [:]
    private var made = 0
    private var stream: PostgresStream?

    /// A text may be prepared more than once when its NULLs stand in other places.
    private struct Signature: Hashable {
        let text: String
        let types: [UInt32]
    }

    private static let mostPrepared = 256

    init(_ settings: PostgresSettings) {
        self.settings = settings
    }

    deinit {
        PQfinish(handle)
    }

    /// The connection broke while it was used; the next ``open()`` makes a new one.
    var isLost: Bool { handle == nil || PQstatus(handle) != CONNECTION_OK }

    /// Connects if there is no living connection.
    func open() throws(StoreFault) {
        dispatchPrecondition(condition: .onQueue(queue))
        guard isLost else { return }
        close()
        handle = connected()
        guard !isLost else {
            let message = String(cString: PQerrorMessage(handle))
            close()
            throw .unavailable(message)
        }
        guard PQserverVersion(handle) >= 150_000 else {
            close()
            throw .unavailable("PostgreSQL 15 or later is needed")
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    func close() {
        dispatchPrecondition(condition: .onQueue(queue))
        PQfinish(handle)
        handle = nil
        prepared = [:]
        stream = nil
    }

    /// Runs fixed statements without values and returns the last one's command word.
    @discardableResult
    func execute(_ text: String) throws -> String {
        dispatchPrecondition(condition: .onQueue(queue))
        stream?.drain()
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
        return String(cString: PQcmdStatus(result))
    }

    /// Runs one statement and hands its complete result to the body.
    func answer<Value>(_ text: String, _ values: [SQLValue], _ body: (OpaquePointer) throws -> Value) throws -> Value {
        dispatchPrecondition(condition: .onQueue(queue))
        stream?.drain()
        let parameters = try PostgresParameters(values)
        let name = try settings.pooled ? nil : prepare(text, parameters.types)
        let result = parameters.withPointers { count, values, lengths, formats in
            if let name {
                PQexecPrepared(handle, name, count, values, lengths, formats, 0)
            } else {
                PQexecParams(handle, text, count, parameters.types, values, lengths, formats, 0)
            }
        }
        defer { PQclear(result) }
        try check(result)
        guard let result else { throw StoreFault.unavailable("the connection broke") }
        return try body(result)
    }

    /// Runs one statement whose rows are fetched one by one. Another statement in between first takes the rest into memory.
    func rows(_ text: String, _ values: [SQLValue], _ label: String) throws -> PostgresStream {
        dispatchPrecondition(condition: .onQueue(queue))
        stream?.drain()
        let parameters = try PostgresParameters(values)
        let name = try settings.pooled ? nil : prepare(text, parameters.types)
        let sent = parameters.withPointers { count, values, lengths, formats in
            if let name {
                PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
            } else {
                PQsendQueryParams(handle, text, count, parameters.types, values, lengths, formats, 0)
            }
        }
        guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw StoreFault.unavailable("the connection broke") }
        let stream = PostgresStream(handle, label)
        self.stream = stream
        return stream
    }

    /// Between transactions: lets go of prepared statements when long lists have made many.
    func tidy() throws {
        guard prepared.count > Self.mostPrepared else { return }
        try execute("deallocate all")
        prepared = [:]
    }

    private func prepare(_ text: String, _ types: [UInt32]) throws -> String {
        let signature = Signature(text: text, types: types)
        if let name = prepared[signature] { return name }
        made += 1
        let name = "s\(made)"
        let result = PQprepare(handle, name, text, Int32(types.count), types)
        defer { PQclear(result) }
        try check(result)
        prepared[signature] = name
        return name
    }

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            if isLost { throw StoreFault.unavailable("the connection broke") }
            throw PostgresError(result)
        }
    }

    private func connected() -> OpaquePointer? {
        let names = settings.keywords.map { strdup($0.0) }
        let values = settings.keywords.map { strdup($0.1) }
        defer { (names + values).forEach { free($0) } }
        let namePointers = names.map { UnsafePointer($0) } + [nil]
        let valuePointers = values.map { UnsafePointer($0) } + [nil]
        return PQconnectdbParams(namePointers, valuePointers, 1)
    }
}
