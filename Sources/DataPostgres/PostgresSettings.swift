import DataAccess

/// What every connection and transaction of one store has in common.
struct PostgresSettings: Sendable {
    let address: String
    /// Behind PgBouncer's transaction pooling: no prepared statements, nothing that outlives a transaction.
    let pooled: Bool
    let beginRead: String
    let beginWrite: String

    init(address: String, pooled: Bool, schema: String?, statement: Duration) {
        self.address = address
        self.pooled = pooled
        let (seconds, attoseconds) = statement.components
        let milliseconds = Int64(min(seconds, 86_400)) * 1000 + attoseconds / 1_000_000_000_000_000
        var common = "; set local statement_timeout = \(max(1, milliseconds))"
        if let schema {
            common +=
                "; set local search_path = \"\(schema.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        }
        beginRead = "begin isolation level repeatable read read only" + common
        beginWrite = "begin isolation level repeatable read" + common
    }

    /// The address comes first, so what follows is ours whatever it says, but for the fallbacks.
    var keywords: [(String, String)] {
        [
            ("dbname", address), ("client_encoding", "UTF8"), ("fallback_application_name", "lapor"), ("connect_timeout", "5"),
            ("keepalives_idle", "30"), ("tcp_user_timeout", "20000"),
        ]
    }
}
