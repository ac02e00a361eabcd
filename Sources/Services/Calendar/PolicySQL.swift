import DataAccess
import Domain

enum PolicySQL {
    static let columns: Query = "id, key, value, unit, agency_id, valid_from, valid_to, basis"

    static let all = Query("select \(splice: columns) from deadline_policies order by key, valid_from, id", named: "policy.all")

    static func byKey(_ key: PolicyKey) -> Query {
        Query("select \(splice: columns) from deadline_policies where key = \(key) order by valid_from, id", named: "policy.byKey")
    }

    /// The value is kept as text, so that a decimal stays what was decided.
    static func row(_ row: ResultRow) throws -> PolicyRow {
        let text = try row.text(2)
        guard let value = Double(text) else { throw DecodingFault(query: "policy", column: 2, wanted: "a number", found: text) }
        return PolicyRow(
            key: try row.raw(1), value: value, unit: try row.raw(3), agency: try row.optionalID(4),
            validFrom: CivilDate(daysSinceEpoch: try row.int(5)),
            validTo: try row.optionalInt(6).map { CivilDate(daysSinceEpoch: $0) }, basis: try row.text(7))
    }

    static func entry(_ row: ResultRow) throws -> PolicyEntry {
        PolicyEntry(id: try row.id(0), row: try Self.row(row))
    }

    /// By key, the nation's rows and those of the agency asked for together, the newest first within a key.
    static func page(key: PolicyKey?, agency: ID<Agency>?, after: ID<PolicyEntry>?, limit: Int) -> Query {
        var conditions: [Query] = ["(agency_id is null or agency_id = \(agency ?? ID(0)))"]
        if let key { conditions.append("key = \(key)") }
        if let after {
            conditions.append(
                "(key, -valid_from, id) > (select key, -valid_from, id from deadline_policies where id = \(after))")
        }
        return Query(
            """
            select \(splice: columns) from deadline_policies where \(splice: conditions.joined(by: " and "))
            order by key, -valid_from, id limit \(limit)
            """, named: "policy.page")
    }

    /// Reports of a period, the newest first, for a rehearsal.
    static func past(from start: Instant, before end: Instant, limit: Int) -> Query {
        Query(
            """
            select \(splice: ReportSQL.columns) from reports r where r.submitted_at >= \(start) and r.submitted_at < \(end)
            order by r.submitted_at desc, r.id desc limit \(limit)
            """, named: "policy.past")
    }

    static func insert(_ entries: [PolicyEntry]) -> Query {
        let rows: [Query] = entries.map { entry -> Query in
            let value = entry.row.value
            let text = value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
            return """
                (\(entry.id), \(entry.row.key), \(text), \(entry.row.unit), \(entry.row.agency),
                    \(entry.row.validFrom.daysSinceEpoch), \(entry.row.validTo?.daysSinceEpoch), \(entry.row.basis))
                """
        }
        return Query(
            """
            insert into deadline_policies (id, key, value, unit, agency_id, valid_from, valid_to, basis)
            values \(splice: rows.joined(by: ", "))
            """, named: "policy.insert")
    }

    static func end(_ id: ID<PolicyEntry>, on day: CivilDate) -> Query {
        Query("update deadline_policies set valid_to = \(day.daysSinceEpoch) where id = \(id)", named: "policy.end")
    }

    static let samples: [Query] = {
        let row = PolicyRow(key: .clock(.verify), value: 3, unit: .workingDays, validFrom: .earliest, basis: "")
        return [
            all, byKey(.clock(.verify)), page(key: nil, agency: nil, after: nil, limit: 1),
            page(key: .clock(.verify), agency: ID(1), after: ID(1), limit: 1),
            insert([PolicyEntry(id: ID(1), row: row)]), end(ID(1), on: .earliest),
            past(from: Instant(milliseconds: 0), before: Instant(milliseconds: 1), limit: 1),
        ]
    }()
}
