import DataAccess
import Domain

enum OverdueSQL {
    /// The highest step of the ladder that was told of the clock that is due now. Steps of the same clock in an earlier round were told
    /// before this one was due.
    private static let level: Query = """
        (select max(m.level) from reminders m where m.report_id = r.id and m.clock = r.due_clock and m.at >= r.due_at
            and m.level in ('ladder.100', 'ladder.150', 'ladder.200'))
        """

    static func lateGroups(scope: Query, now: Instant, limit: Int) -> Query {
        Query(
            """
            select desk_agency_id, desk_unit_id, due_clock, level, count(*), min(due_at) from (
                select r.desk_agency_id, r.desk_unit_id, r.due_clock, r.due_at, \(splice: level) as level
                from reports r where r.due_at <= \(now) and \(splice: scope)) as late
            group by desk_agency_id, desk_unit_id, due_clock, level order by min(due_at), count(*) desc limit \(limit)
            """, named: "overdue.late")
    }

    static func soonGroups(scope: Query, now: Instant, until end: Instant, limit: Int) -> Query {
        Query(
            """
            select r.desk_agency_id, r.desk_unit_id, r.due_clock, null, count(*), min(r.due_at)
            from reports r where r.due_at > \(now) and r.due_at <= \(end) and \(splice: scope)
            group by r.desk_agency_id, r.desk_unit_id, r.due_clock order by min(r.due_at), count(*) desc limit \(limit)
            """, named: "overdue.soon")
    }

    /// Which clock of these reports is due, and which step of its ladder was told.
    static func standing(of reports: [ID<Report>]) -> Query {
        Query(
            "select r.id, r.due_clock, \(splice: level) from reports r where r.id in \(list: reports)", named: "overdue.standing")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            lateGroups(scope: "1 = 1", now: moment, limit: 1), soonGroups(scope: "1 = 1", now: moment, until: moment, limit: 1),
            standing(of: [ID(1)]),
        ]
    }()
}
