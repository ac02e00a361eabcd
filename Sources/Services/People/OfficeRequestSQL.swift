import DataAccess
import Domain

enum OfficeRequestSQL {
    private static let columns: Query = """
        q.id, q.wish, q.asked_by, o.name, q.asked_at, (select p.name from officers p where p.id = q.officer_id)
        """

    /// Those without an answer, oldest first.
    static func open(after: ID<OfficeRequest>?, limit: Int) -> Query {
        Query(
            """
            select \(splice: columns) from office_requests q join officers o on o.id = q.asked_by
            where q.answer is null and q.id > \(after ?? ID(0)) order by q.id limit \(limit)
            """, named: "officeRequest.open")
    }

    static func open(_ id: ID<OfficeRequest>) -> Query {
        Query(
            """
            select \(splice: columns) from office_requests q join officers o on o.id = q.asked_by where q.id = \(id) and q.answer is null
            """, named: "officeRequest.openByID")
    }

    static func entry(_ row: ResultRow) throws -> OfficeRequest {
        OfficeRequest(
            id: try row.id(0), wish: try StoredJSON.decode(from: try row.text(1)), askedBy: try row.id(2), askedByName: try row.text(3),
            subjectName: try row.optionalText(5), askedAt: try row.instant(4))
    }

    static func insert(
        _ id: ID<OfficeRequest>, wish: String, about officer: ID<Officer>?, by author: ID<Officer>, at moment: Instant
    ) -> Query {
        Query(
            """
            insert into office_requests (id, wish, officer_id, asked_by, asked_at)
            values (\(id), \(wish), \(officer), \(author), \(moment))
            """, named: "officeRequest.insert")
    }

    /// 0 rows where somebody else has answered it meanwhile.
    static func answer(_ id: ID<OfficeRequest>, _ answer: String, reason: String?, by officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            """
            update office_requests set answer = \(answer), reason = \(reason), answered_by = \(officer), answered_at = \(moment)
            where id = \(id) and answer is null
            """, named: "officeRequest.answer")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            open(after: nil, limit: 1), open(ID(1)), insert(ID(1), wish: "", about: nil, by: ID(1), at: moment),
            answer(ID(1), "approved", reason: nil, by: ID(1), at: moment),
        ]
    }()
}
