public import DataAccess
public import Domain

/// What `lapor doctor` asks a database that is up to date.
public struct StoreHealth: Sendable {
    /// The last year whose holidays are entered as a whole; nil before reference data is loaded.
    public let lastHolidayYear: Int?
    /// Letters that were given up and wait for an operator.
    public let deadLetters: Int
    /// When the oldest letter that still waits was written.
    public let oldestWaiting: Instant?
    /// When the newest report was handed in.
    public let latestReport: Instant?
    /// When something should have been done by itself and was not, at the earliest.
    public let earliestWake: Instant?

    /// Needs a schema that is up to date.
    public static func read(_ store: any DataStore) async throws -> StoreHealth {
        try await store.read { session in
            let holidays = try session.rows(HealthSQL.nationalHolidays).map { CivilDate(daysSinceEpoch: try $0.int(0)) }
            return StoreHealth(
                lastHolidayYear: WorkCalendar.lastWholeYear(ofNational: holidays),
                deadLetters: try session.first(HealthSQL.deadLetters)?.int(0) ?? 0,
                oldestWaiting: try session.first(HealthSQL.oldestWaiting)?.optionalInstant(0),
                latestReport: try session.first(HealthSQL.latestReport)?.optionalInstant(0),
                earliestWake: try session.first(HealthSQL.earliestWake)?.optionalInstant(0))
        }
    }
}

/// The engine under a database, whatever the database holds.
public struct EngineHealth: Sendable {
    /// Name and version, for people.
    public let version: String
    /// False on an SQLite without FTS5: nothing can be searched.
    public let hasTextSearch: Bool

    /// Works on an empty database too.
    public static func read(_ store: any DataStore) async throws -> EngineHealth {
        try await store.read { session in
            switch session.dialect.engine {
            case .sqlite:
                EngineHealth(
                    version: "SQLite \(try session.first(HealthSQL.sqliteVersion)?.text(0) ?? "")",
                    hasTextSearch: try session.first(HealthSQL.sqliteTextSearch)?.bool(0) ?? false)
            case .postgres:
                EngineHealth(version: "PostgreSQL \(try session.first(HealthSQL.postgresVersion)?.text(0) ?? "")", hasTextSearch: true)
            }
        }
    }
}

enum HealthSQL {
    static let sqliteVersion = Query("select sqlite_version()", named: "health.sqliteVersion")
    static let sqliteTextSearch = Query("select sqlite_compileoption_used('ENABLE_FTS5')", named: "health.sqliteTextSearch")
    static let postgresVersion = Query("select current_setting('server_version')", named: "health.postgresVersion")
    static let nationalHolidays = Query(
        "select day from holidays where agency_id is null and cancelled_at is null", named: "health.nationalHolidays")
    static let deadLetters = Query("select count(*) from outbox where state = 'dead'", named: "health.deadLetters")
    static let oldestWaiting = Query("select min(created_at) from outbox where state = 'waiting'", named: "health.oldestWaiting")
    static let latestReport = Query(
        "select submitted_at from reports order by submitted_at desc, id desc limit 1", named: "health.latestReport")
    static let earliestWake = Query("select min(wake_at) from reports where wake_at is not null", named: "health.earliestWake")

    /// What both engines understand.
    static let samples: [Query] = [nationalHolidays, deadLetters, oldestWaiting, latestReport, earliestWake]
}
