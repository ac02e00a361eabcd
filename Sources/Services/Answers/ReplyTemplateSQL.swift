import DataAccess
import Domain

enum ReplyTemplateSQL {
    private static let columns: Query = "id, agency_id, code, category_id, used_in, title, body, version, changed_at"

    /// Those of one owner that are not withdrawn, by code.
    static func kept(by agency: ID<Agency>?) -> Query {
        Query(
            """
            select \(splice: columns) from reply_templates
            where coalesce(agency_id, 0) = \(agency?.rawValue ?? 0) and withdrawn_at is null order by code
            """, named: "replyTemplate.kept")
    }

    /// Those that an agency may use in a step: its own and the nation's.
    static func offered(to agency: ID<Agency>?, in use: ReplyUse) -> Query {
        Query(
            """
            select \(splice: columns) from reply_templates
            where coalesce(agency_id, 0) in (0, \(agency?.rawValue ?? 0)) and used_in = \(use) and withdrawn_at is null order by code, id
            """, named: "replyTemplate.offered")
    }

    static func byID(_ id: ID<ReplyTemplate>) -> Query {
        Query("select \(splice: columns) from reply_templates where id = \(id) and withdrawn_at is null", named: "replyTemplate.byID")
    }

    static func template(_ row: ResultRow) throws -> ReplyTemplate {
        ReplyTemplate(
            id: try row.id(0), agency: try row.optionalID(1), code: try row.text(2), category: try row.optionalID(3),
            use: try row.raw(4), title: try row.text(5), body: try row.text(6), version: try row.int(7), changedAt: try row.instant(8))
    }

    static func insert(_ id: ID<ReplyTemplate>, _ form: ReplyTemplateForm, at moment: Instant) -> Query {
        Query(
            """
            insert into reply_templates (id, agency_id, code, category_id, used_in, title, body, version, changed_at)
            values (\(id), \(form.agency), \(form.code), \(form.category), \(form.use), \(form.title), \(form.body), 1, \(moment))
            """, named: "replyTemplate.insert")
    }

    static func update(_ id: ID<ReplyTemplate>, _ form: ReplyTemplateForm, at moment: Instant) -> Query {
        Query(
            """
            update reply_templates set code = \(form.code), category_id = \(form.category), used_in = \(form.use), title = \(form.title),
                body = \(form.body), version = version + 1, changed_at = \(moment)
            where id = \(id) and withdrawn_at is null
            """, named: "replyTemplate.update")
    }

    static func withdraw(_ id: ID<ReplyTemplate>, at moment: Instant) -> Query {
        Query(
            "update reply_templates set withdrawn_at = \(moment) where id = \(id) and withdrawn_at is null",
            named: "replyTemplate.withdraw")
    }

    static let samples: [Query] = {
        let form = ReplyTemplateForm(agency: nil, code: "", use: .answer, title: "", body: "")
        let moment = Instant(milliseconds: 0)
        return [
            kept(by: nil), offered(to: ID(1), in: .answer), byID(ID(1)), insert(ID(1), form, at: moment), update(ID(1), form, at: moment),
            withdraw(ID(1), at: moment),
        ]
    }()
}
