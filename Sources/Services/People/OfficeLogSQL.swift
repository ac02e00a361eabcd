import DataAccess
import Domain

enum OfficeLogSQL {
    static func insert(_ entry: OfficeLogEntry) throws -> Query {
        Query(
            """
            insert into office_log (id, at, officer_id, agency_id, act, subject, detail)
            values (\(entry.id), \(entry.at), \(entry.officer), \(entry.agency), \(entry.act), \(entry.subject),
                \(try StoredJSON.encode(entry.detail)))
            """, named: "officeLog.insert")
    }

    /// Newest first; of one agency where one is named.
    static func page(agency: ID<Agency>?, after: ID<OfficeLogEntry>?, limit: Int) -> Query {
        var conditions: [Query] = ["l.id < \(after ?? ID(.max))"]
        if let agency { conditions.append("l.agency_id = \(agency)") }
        return Query(
            """
            select l.id, l.at, l.officer_id, o.name, l.agency_id, l.act, l.subject, l.detail
            from office_log l left join officers o on o.id = l.officer_id
            where \(splice: conditions.joined(by: " and ")) order by l.id desc limit \(limit)
            """, named: "officeLog.page")
    }

    static func entry(_ row: ResultRow) throws -> OfficeLogEntry {
        OfficeLogEntry(
            id: try row.id(0), at: try row.instant(1), officer: try row.optionalID(2), officerName: try row.optionalText(3),
            agency: try row.optionalID(4), act: try row.raw(5), subject: try row.text(6),
            detail: try StoredJSON.decode(from: try row.text(7)))
    }

    static let samples: [Query] = [
        page(agency: nil, after: nil, limit: 1), page(agency: ID(1), after: ID(1), limit: 1),
    ]
}
