/// A transaction while it runs: statements one after another on one connection, nothing awaited in between.
///
/// A statement that failed dooms its transaction: later statements and the end of it throw the same fault, on every engine. So nothing
/// is caught to go on; `on conflict` says what should happen instead. Statements that begin, end or escape the transaction, or change
/// the connection, are refused.
public protocol Session {
    var dialect: Dialect { get }

    /// Runs a change and says how many rows it touched.
    @discardableResult
    func run(_ query: Query) throws -> Int

    /// The whole answer. For answers without a small limit use ``forEach(_:_:)``.
    func rows(_ query: Query) throws -> [ResultRow]

    /// The first row of the answer, or nil if there is none.
    func first(_ query: Query) throws -> ResultRow?

    /// Goes through an answer row by row without holding more of it than needed.
    func forEach(_ query: Query, _ body: (ResultRow) throws -> Void) throws
}
