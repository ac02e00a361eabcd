import DataAccess
import Domain

enum JurisdictionSQL {
    static let columns: Query = """
        id, category_id, region_code, government, agency_id, unit_id, ground, source, percent, valid_from, valid_to
        """

    static let all = Query("select \(splice: columns) from jurisdictions order by id", named: "jurisdiction.all")

    /// Of the body, or of everybody; the newest first.
    static func page(agency: ID<Agency>?, after: ID<JurisdictionRow>?, limit: Int) -> Query {
        let own: Query = agency.map { "agency_id = \($0)" } ?? "1 = 1"
        let rest: Query = after.map { "id < \($0)" } ?? "1 = 1"
        return Query(
            """
            select \(splice: columns) from jurisdictions where \(splice: own) and \(splice: rest) order by id desc limit \(limit)
            """, named: "jurisdiction.page")
    }

    static func ofMatter(_ category: ID<Domain.Category>, _ region: String) -> Query {
        Query(
            "select \(splice: columns) from jurisdictions where category_id = \(category) and region_code = \(region) order by id",
            named: "jurisdiction.ofMatter")
    }

    static func row(_ row: ResultRow) throws -> JurisdictionRow {
        guard let body = try RoutingRuleSQL.body(row, at: 3) else {
            throw DecodingFault(query: "jurisdiction", column: 3, wanted: "a body", found: "")
        }
        return JurisdictionRow(
            id: try row.id(0), category: try row.optionalID(1), region: try row.optionalText(2), body: body, ground: try row.text(6),
            source: try row.raw(7), percent: try row.int(8), validFrom: CivilDate(daysSinceEpoch: try row.int(9)),
            validTo: try row.optionalInt(10).map { CivilDate(daysSinceEpoch: $0) })
    }

    static func insert(_ rows: [JurisdictionRow]) -> Query {
        let values: [Query] = rows.map { row in
            """
            (\(row.id), \(row.category), \(row.region), \(row.body.government), \(row.body.holder?.agency), \(row.body.holder?.unit),
                \(row.ground), \(row.source), \(row.percent), \(row.validFrom.daysSinceEpoch), \(row.validTo?.daysSinceEpoch))
            """
        }
        return Query(
            "insert into jurisdictions (\(splice: columns)) values \(splice: values.joined(by: ", "))", named: "jurisdiction.insert")
    }

    static func update(_ row: JurisdictionRow) -> Query {
        Query(
            """
            update jurisdictions set category_id = \(row.category), region_code = \(row.region), government = \(row.body.government),
                agency_id = \(row.body.holder?.agency), unit_id = \(row.body.holder?.unit), ground = \(row.ground),
                source = \(row.source), percent = \(row.percent), valid_from = \(row.validFrom.daysSinceEpoch),
                valid_to = \(row.validTo?.daysSinceEpoch)
            where id = \(row.id)
            """, named: "jurisdiction.update")
    }

    static let samples: [Query] = {
        let row = JurisdictionRow(
            id: ID(1), category: nil, region: nil, body: .government(.local), ground: "", source: .body, percent: 1, validFrom: .earliest)
        return [
            all, page(agency: nil, after: nil, limit: 1), page(agency: ID(1), after: ID(1), limit: 1), insert([row]), update(row),
            ofMatter(ID(1), ""),
        ]
    }()
}
