import Foundation

/// The engines that tests of stored things run on.
public enum TestEngine: String, Sendable, CaseIterable {
    case sqlite
    /// PostgreSQL as the office runs it, with prepared statements.
    case postgres
    /// PostgreSQL through PgBouncer's transaction pooling, without; straight where there is no PgBouncer.
    case pooledPostgres

    /// What the drivers are tried on: PostgreSQL when `LAPOR_TEST_POSTGRES` holds its address (`bin/with-postgres` sets it), and always
    /// when `LAPOR_REQUIRE_POSTGRES` is 1, so that its absence fails the tests instead of passing unseen.
    public static var drivers: [TestEngine] {
        let environment = ProcessInfo.processInfo.environment
        let hasPostgres = environment["LAPOR_TEST_POSTGRES"] != nil || environment["LAPOR_REQUIRE_POSTGRES"] == "1"
        return hasPostgres ? allCases : [.sqlite]
    }

    /// What the office is tried on. A pool changes statements and sessions, which the tests of the drivers see; the office itself goes
    /// through it only in the long run, for each engine takes minutes.
    public static var available: [TestEngine] {
        drivers.filter { $0 != .pooledPostgres || Effort.isLong }
    }

    /// Where the server is, around any pool.
    static var directAddress: String? { ProcessInfo.processInfo.environment["LAPOR_TEST_POSTGRES"] }

    /// Where this engine is reached.
    var address: String? {
        self == .pooledPostgres ? ProcessInfo.processInfo.environment["LAPOR_TEST_PGBOUNCER"] ?? Self.directAddress : Self.directAddress
    }
}
