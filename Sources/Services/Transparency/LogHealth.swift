public import DataAccess
public import Domain
import Sealing

/// How the transparency log is doing, for `lapor doctor`.
public struct LogHealth: Sendable {
    /// Events that are in no entry yet.
    public let waiting: Int
    /// When the newest head was signed; nil before the first.
    public let latestHead: Instant?

    /// Needs a schema that is up to date.
    public static func read(_ store: any DataStore) async throws -> LogHealth {
        try await store.read { session in
            LogHealth(
                waiting: try session.first(LogSQL.waitingCount)?.int(0) ?? 0,
                latestHead: try session.first(LogHeadSQL.latest).map(LogHeadSQL.head).map { Instant(milliseconds: $0.head.at) })
        }
    }
}
