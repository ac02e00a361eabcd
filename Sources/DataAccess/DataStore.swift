/// The office's database. Every access is a transaction in a closure that runs on a thread of the store's own.
///
/// Both calls wait in a bounded line and throw ``StoreFault/overloaded`` when it is full or the wait too long, `CancellationError` when
/// the waiting task is cancelled. What has begun is finished.
public protocol DataStore: Sendable {
    var dialect: Dialect { get }

    /// Reads at one moment in time: every query in the closure sees the same state. Nothing can be changed. The closure may be run
    /// again from its start when a connection was lost.
    func read<Result: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Result) async throws -> Result

    /// Changes everything or nothing. When it returns, the change is on disk. The closure may be run again from its start when it
    /// met another writer, so it has no effects outside its session. A row that is read and then updated in the same closure has not
    /// been changed by others in between; what spans rows needs a constraint or a common row.
    @discardableResult
    func write<Result: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Result) async throws -> Result

    /// Empties the engine's journal of values that were overwritten, where the engine lets a program do that. False when a reading that
    /// is under way holds it up: to be tried again. PostgreSQL's own journal and dead rows are the server's to remove.
    func emptyJournal() async throws -> Bool

    /// Finishes what runs, refuses what comes.
    func close() async
}

extension DataStore {
    public func emptyJournal() async throws -> Bool { true }
}
