import DataAccess
import Domain

/// Reports that were joined to another, and those that an officer linked.
enum JoinedSQL {
    /// Reports that are joined to one of these, earliest first.
    static func children(of parents: [ID<Report>], limit: Int) -> Query {
        Query(
            """
            select \(splice: ReportSQL.columns) from reports r
            where r.parent_id in \(list: parents) and r.closure = 'merged' order by r.id limit \(limit)
            """, named: "joined.children")
    }

    /// Reports that belong together with this one without being joined to it.
    static func linked(to id: ID<Report>, limit: Int) -> Query {
        Query(
            """
            select second_id as other from similar_pairs where first_id = \(id) and kind = 'linked'
            union all select first_id from similar_pairs where second_id = \(id) and kind = 'linked'
            order by other limit \(limit)
            """, named: "joined.linked")
    }

    /// Whether the reporter was told the same since then.
    static func wasTold(_ report: ID<Report>, _ template: NoticeTemplate, since moment: Instant) -> Query {
        Query(
            "select 1 from outbox where report_id = \(report) and template = \(template) and created_at >= \(moment) limit 1",
            named: "joined.wasTold")
    }

    static let samples: [Query] = [
        children(of: [ID(1)], limit: 1), linked(to: ID(1), limit: 1), wasTold(ID(1), .joined, since: Instant(milliseconds: 0)),
    ]
}
