import DataAccess
import Domain

enum LabelSQL {
    static func add(_ label: CaseLabel, to report: ID<Report>, circle: DeskCircle, by officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            insert into case_labels (report_id, circle, label, officer_id, at)
            values (\(report), \(circle.key), \(label.description), \(officer), \(now)) on conflict (report_id, circle, label) do nothing
            """, named: "label.add")
    }

    static func remove(_ label: CaseLabel, from report: ID<Report>, circle: DeskCircle) -> Query {
        Query(
            "delete from case_labels where report_id = \(report) and circle = \(circle.key) and label = \(label.description)",
            named: "label.remove")
    }

    static func of(_ reports: [ID<Report>], circle: DeskCircle) -> Query {
        Query(
            "select report_id, label from case_labels where report_id in \(list: reports) and circle = \(circle.key) order by label",
            named: "label.ofReports")
    }

    /// Those on cases that a seat may list and that are not over.
    static func inUse(circle: DeskCircle, scope: Query, limit: Int) -> Query {
        Query(
            """
            select distinct l.label from case_labels l join reports r on r.id = l.report_id
            where l.circle = \(circle.key) and r.stage <> 'finished' and \(splice: scope) order by l.label limit \(limit)
            """, named: "label.inUse")
    }

    /// What narrows the queue to a label.
    static func condition(_ label: CaseLabel, circle: DeskCircle?) -> Query {
        guard let circle else { return "1 = 0" }
        return """
            exists (select 1 from case_labels l
                where l.report_id = r.id and l.circle = \(circle.key) and l.label = \(label.description))
            """
    }

    static let samples: [Query] = {
        let circle = DeskCircle(agency: nil)
        guard let label = CaseLabel("label") else { return [] }
        return [
            add(label, to: ID(1), circle: circle, by: ID(1), at: Instant(milliseconds: 0)), remove(label, from: ID(1), circle: circle),
            of([ID(1)], circle: circle), inUse(circle: circle, scope: "1 = 1", limit: 1),
        ]
    }()
}
