import DataAccess
import Domain

enum CaseTaskSQL {
    static func of(_ report: ID<Report>, circle: DeskCircle) -> Query {
        Query(
            """
            select t.id, t.text, o.name, t.due_day, d.name, t.done_at from case_tasks t
            left join officers o on o.id = t.officer_id left join officers d on d.id = t.done_by
            where t.report_id = \(report) and t.circle = \(circle.key) order by t.id
            """, named: "caseTask.of")
    }

    static func add(
        _ id: ID<CaseTask>, to report: ID<Report>, circle: DeskCircle, text: String, officer: ID<Officer>?, due: CivilDate?,
        by author: ID<Officer>, at now: Instant
    ) -> Query {
        Query(
            """
            insert into case_tasks (id, report_id, circle, text, officer_id, due_day, created_by, created_at)
            values (\(id), \(report), \(circle.key), \(text), \(officer), \(due?.daysSinceEpoch), \(author), \(now))
            """, named: "caseTask.add")
    }

    static func finish(_ id: ID<CaseTask>, of report: ID<Report>, circle: DeskCircle, by officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            update case_tasks set done_by = \(officer), done_at = \(now)
            where id = \(id) and report_id = \(report) and circle = \(circle.key) and done_at is null
            """, named: "caseTask.finish")
    }

    static func reopen(_ id: ID<CaseTask>, of report: ID<Report>, circle: DeskCircle) -> Query {
        Query(
            """
            update case_tasks set done_by = null, done_at = null
            where id = \(id) and report_id = \(report) and circle = \(circle.key)
            """, named: "caseTask.reopen")
    }

    static func remove(_ id: ID<CaseTask>, of report: ID<Report>, circle: DeskCircle) -> Query {
        Query("delete from case_tasks where id = \(id) and report_id = \(report) and circle = \(circle.key)", named: "caseTask.remove")
    }

    static func task(_ row: ResultRow) throws -> CaseTask {
        CaseTask(
            id: try row.id(0), text: try row.text(1), officer: try row.optionalText(2),
            due: try row.optionalInt(3).map { CivilDate(daysSinceEpoch: $0) }, doneBy: try row.optionalText(4),
            doneAt: try row.optionalInstant(5))
    }

    static let samples: [Query] = {
        let (circle, moment) = (DeskCircle(agency: nil), Instant(milliseconds: 0))
        return [
            of(ID(1), circle: circle), finish(ID(1), of: ID(1), circle: circle, by: ID(1), at: moment),
            reopen(ID(1), of: ID(1), circle: circle), remove(ID(1), of: ID(1), circle: circle),
            add(ID(1), to: ID(1), circle: circle, text: "", officer: nil, due: nil, by: ID(1), at: moment),
        ]
    }()
}
