import Foundation

/// The engines that every test of stored things runs on.
public enum TestEngine: String, Sendable, CaseIterable {
    case sqlite
    /// PostgreSQL as the office runs it, with prepared statements.
    case postgres
    /// PostgreSQL through PgBouncer's transaction pooling, without; straight where there is no PgBouncer.
    case pooledPostgres

    /// Those that this machine has now: PostgreSQL when `LAPOR_TEST_POSTGRES` holds its address (`bin/with-postgres` sets it), and
    /// always when `LAPOR_REQUIRE_POSTGRES` is 1, so that its absence fails the tests instead of passing unseen.
    public static var available: [TestEngine] {
        let environment = ProcessInfo.processInfo.environment
        let hasPostgres = environment["LAPOR_TEST_POSTGRES"] != nil || environment["LAPOR_REQUIRE_POSTGRES"] == "1"
        return hasPostgres ? allCases : [.sqlite]
    }

    /// Where the server is, around any pool.
    static var directAddress: String? { ProcessInfo.processInfo.environment["LAPOR_TEST_POSTGRES"] }

    /// Where this engine is reached.
    var address: String? {
        self == .pooledPostgres ? ProcessInfo.processInfo.environment["LAPOR_TEST_PGBOUNCER"] ?? Self.directAddress : Self.directAddress
    }
}
