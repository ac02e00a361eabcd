import DataAccess

extension Session {
    /// Runs statements that were made ready before the transaction began, in order.
    func run(all queries: [Query]) throws {
        for query in queries { try run(query) }
    }
}
