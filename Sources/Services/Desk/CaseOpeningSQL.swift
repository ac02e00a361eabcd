import DataAccess
import Domain

enum CaseOpeningSQL {
    /// What is already open stays open since then.
    static func open(_ report: ID<Report>, by officer: ID<Officer>, circle: DeskCircle, role: Role, at now: Instant) -> Query {
        Query(
            """
            insert into case_openings (report_id, officer_id, circle, role, since, until)
            values (\(report), \(officer), \(circle.key), \(role), \(now), \(now.adding(seconds: CaseOpening.patience)))
            on conflict (report_id, officer_id) do update set since =
                    case when case_openings.until > \(now) then case_openings.since else excluded.since end,
                circle = excluded.circle, role = excluded.role, until = excluded.until
            """, named: "caseOpening.open")
    }

    static func close(_ report: ID<Report>, of officer: ID<Officer>) -> Query {
        Query("delete from case_openings where report_id = \(report) and officer_id = \(officer)", named: "caseOpening.close")
    }

    static func forget(before now: Instant) -> Query {
        Query("delete from case_openings where until <= \(now)", named: "caseOpening.forget")
    }

    /// Those of the officer and his colleagues. That an inspectorate is at work on a case, its own people alone learn.
    static func standing(on report: ID<Report>, circle: DeskCircle, role: Role, at now: Instant) -> Query {
        let inspectors: Query = role == .internalAuditor ? "" : " and p.role <> \(Role.internalAuditor)"
        return Query(
            """
            select p.officer_id, o.name, p.since from case_openings p join officers o on o.id = p.officer_id
            where p.report_id = \(report) and p.circle = \(circle.key) and p.until > \(now)\
            \(splice: inspectors)
            order by p.since limit 6
            """, named: "caseOpening.standing")
    }

    static let samples: [Query] = {
        let (circle, moment) = (DeskCircle(agency: nil), Instant(milliseconds: 0))
        return [
            open(ID(1), by: ID(1), circle: circle, role: .agencyAdmin, at: moment), close(ID(1), of: ID(1)), forget(before: moment),
            standing(on: ID(1), circle: circle, role: .agencyAdmin, at: moment),
            standing(on: ID(1), circle: circle, role: .internalAuditor, at: moment),
        ]
    }()
}
