import DataAccess
import Domain

enum AssignmentSQL {
    /// Officers, names and languages beside the seats of those who sit on this desk.
    static func seats(at desk: (agency: ID<Agency>?, unit: ID<WorkUnit>?)) -> Query {
        let place: Query =
            desk.agency.map { "s.agency_id = \($0) and coalesce(s.unit_id, 0) = \(desk.unit ?? ID(0))" } ?? "s.role = \(Role.nationalAdmin)"
        return Query(
            """
            select \(splice: SeatSQL.columns), o.id, o.name, o.language from seats s join officers o on o.id = s.officer_id
            where s.valid_to is null and o.ended_at is null and o.password_hash is not null and \(splice: place)
            order by o.name, s.id limit 300
            """, named: "assignment.seats")
    }

    /// With the name of who stands in for that officer now.
    static func of(_ reports: [ID<Report>], at now: Instant) -> Query {
        Query(
            """
            select a.report_id, a.officer_id, o.name, a.at,
                (select min(p.name) from delegations d join officers p on p.id = d.delegate_id
                    where d.officer_id = a.officer_id and \(splice: DelegationSQL.isRunning(at: now)))
            from case_officers a join officers o on o.id = a.officer_id
            where a.report_id in \(list: reports)
            """, named: "assignment.ofReports")
    }

    static func set(_ report: ID<Report>, to officer: ID<Officer>, by author: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            insert into case_officers (report_id, officer_id, assigned_by, at) values (\(report), \(officer), \(author), \(now))
            on conflict (report_id) do update set officer_id = excluded.officer_id, assigned_by = excluded.assigned_by, at = excluded.at
            """, named: "assignment.set")
    }

    static func clear(_ report: ID<Report>) -> Query {
        Query("delete from case_officers where report_id = \(report)", named: "assignment.clear")
    }

    /// What narrows the queue to one officer's own cases, and those of whoever he stands in for.
    static func condition(_ actor: Actor) -> Query {
        guard let officer = actor.officer else { return "1 = 0" }
        let people = [officer, actor.standsFor].compactMap(\.self)
        return "exists (select 1 from case_officers m where m.report_id = r.id and m.officer_id in \(list: people))"
    }

    static let samples: [Query] = [
        seats(at: (ID(1), ID(1))), seats(at: (nil, nil)), of([ID(1)], at: Instant(milliseconds: 0)),
        set(ID(1), to: ID(1), by: ID(1), at: Instant(milliseconds: 0)), clear(ID(1)),
    ]
}
