public import DataAccess
import Synchronization

/// A store whose n-th statement fails, so that a test can prove that nothing stays half-written wherever the failure strikes.
public final class FaultingStore: DataStore {
    public static let injected = StoreFault.other("injected")

    private let store: any DataStore
    private let nth: Int
    private let count = Mutex(0)

    /// `nth` counts from 1 over all sessions of this store; 0 never fails.
    public init(_ store: any DataStore, failing nth: Int) {
        self.store = store
        self.nth = nth
    }

    /// How many statements were asked for so far, the failed one included.
    public var statements: Int { count.withLock { $0 } }

    public var dialect: Dialect { store.dialect }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await store.read { try body(FaultingSession(session: $0, step: self.step)) }
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value {
        try await store.write { try body(FaultingSession(session: $0, step: self.step)) }
    }

    public func emptyJournal() async throws -> Bool {
        try await store.emptyJournal()
    }

    public func close() async {
        await store.close()
    }

    private func step() throws {
        let number = count.withLock { count in
            count += 1
            return count
        }
        if number == nth { throw Self.injected }
    }
}

private struct FaultingSession: Session {
    let session: any Session
    let step: () throws -> Void

    var dialect: Dialect { session.dialect }

    func run(_ query: Query) throws -> Int {
        try step()
        return try session.run(query)
    }

    func rows(_ query: Query) throws -> [ResultRow] {
        try step()
        return try session.rows(query)
    }

    func first(_ query: Query) throws -> ResultRow? {
        try step()
        return try session.first(query)
    }

    func forEach(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
        try step()
        try session.forEach(query, body)
    }
}
