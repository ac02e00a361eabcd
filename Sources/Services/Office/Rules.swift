import DataAccess
public import Domain

/// One consistent reading of calendar, policies, bodies and categories.
public struct Rules: Sendable {
    public let readAt: Instant
    public let calendar: WorkCalendar
    public let policies: PolicyTable
    public let directory: Directory
    public let categories: CategoryTree

    static func read(_ session: any Session, at moment: Instant) throws -> Rules {
        Rules(
            readAt: moment,
            calendar: WorkCalendar(days: try session.rows(CalendarSQL.days).map(CalendarSQL.day)),
            policies: PolicyTable(rows: try session.rows(PolicySQL.all).map(PolicySQL.row)),
            directory: try Directory.read(session),
            categories: CategoryTree(try session.rows(CategorySQL.all).map(CategorySQL.entry)))
    }
}
