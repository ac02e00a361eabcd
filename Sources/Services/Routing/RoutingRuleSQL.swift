import DataAccess
import Domain

enum RoutingRuleSQL {
    static let columns: Query = """
        id, code, number, phrases, needs_all, category_id, region_code, citizen_type, channel, government, agency_id, unit_id,
            set_category_id, set_class, percent, is_on, valid_from, valid_to
        """

    static let all = Query("select \(splice: columns) from routing_rules order by number, id", named: "routingRule.all")

    static let codes = Query("select code from routing_rules where code is not null", named: "routingRule.codes")

    static func entry(_ row: ResultRow) throws -> RoutingRuleEntry {
        RoutingRuleEntry(
            rule: RoutingRule(
                id: try row.id(0), number: try row.int(2), phrases: try row.text(3).split(separator: "\n").map(String.init),
                needsAll: try row.bool(4),
                condition: RoutingCondition(
                    category: try row.optionalID(5), region: try row.optionalText(6), citizenType: try row.optionalRaw(7),
                    channel: try row.optionalText(8)),
                body: try body(row, at: 9), category: try row.optionalID(12), reportClass: try row.optionalRaw(13),
                percent: try row.int(14),
                isOn: try row.bool(15), validFrom: CivilDate(daysSinceEpoch: try row.int(16)),
                validTo: try row.optionalInt(17).map { CivilDate(daysSinceEpoch: $0) }),
            code: try row.optionalText(1))
    }

    /// From the three columns that name a body.
    static func body(_ row: ResultRow, at column: Int) throws -> RoutedBody? {
        if let level: GovernmentLevel = try row.optionalRaw(column) { return .government(level) }
        guard let agency: ID<Agency> = try row.optionalID(column + 1) else { return nil }
        return .body(Holder(agency: agency, unit: try row.optionalID(column + 2)))
    }

    static func insert(_ entries: [RoutingRuleEntry]) -> Query {
        let rows: [Query] = entries.map { entry in
            let rule = entry.rule
            return """
                (\(rule.id), \(entry.code), \(rule.number), \(rule.phrases.joined(separator: "\n")), \(rule.needsAll),
                    \(rule.condition.category), \(rule.condition.region), \(rule.condition.citizenType), \(rule.condition.channel),
                    \(rule.body?.government), \(rule.body?.holder?.agency), \(rule.body?.holder?.unit), \(rule.category),
                    \(rule.reportClass), \(rule.percent), \(rule.isOn), \(rule.validFrom.daysSinceEpoch), \(rule.validTo?.daysSinceEpoch))
                """
        }
        return Query(
            """
            insert into routing_rules (\(splice: columns)) values \(splice: rows.joined(by: ", "))
            """, named: "routingRule.insert")
    }

    static func update(_ rule: RoutingRule) -> Query {
        Query(
            """
            update routing_rules set number = \(rule.number), phrases = \(rule.phrases.joined(separator: "\n")),
                needs_all = \(rule.needsAll), category_id = \(rule.condition.category), region_code = \(rule.condition.region),
                citizen_type = \(rule.condition.citizenType), channel = \(rule.condition.channel), government = \(rule.body?.government),
                agency_id = \(rule.body?.holder?.agency), unit_id = \(rule.body?.holder?.unit), set_category_id = \(rule.category),
                set_class = \(rule.reportClass), percent = \(rule.percent), is_on = \(rule.isOn),
                valid_from = \(rule.validFrom.daysSinceEpoch), valid_to = \(rule.validTo?.daysSinceEpoch)
            where id = \(rule.id)
            """, named: "routingRule.update")
    }

    static let samples: [Query] = {
        let rule = RoutingRule(id: ID(1), number: 1, phrases: [], percent: 1, validFrom: .earliest)
        return [all, codes, insert([RoutingRuleEntry(rule: rule, code: nil)]), update(rule)]
    }()
}

extension RoutedBody {
    var government: GovernmentLevel? { if case .government(let level) = self { level } else { nil } }
    var holder: Holder? { if case .body(let holder) = self { holder } else { nil } }
}
