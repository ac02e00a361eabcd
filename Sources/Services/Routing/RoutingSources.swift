import DataAccess
import Domain

/// What routing is made of, as it stands in the data store at one moment.
struct RoutingSources: Sendable {
    struct Key: Hashable, Sendable {
        var category: ID<Category>
        var regency: String
    }

    let rules: [RoutingRule]
    let rows: [JurisdictionRow]
    var corrections: [Key: [RouteCorrection]] = [:]
    var records: [RouteReason.Source: [Int64: RouteRecord]] = [:]

    /// More lessons than any office has in memory; the first of them count.
    private static let mostCorrections = 100_000

    init(_ session: any Session) throws {
        rules = try session.rows(RoutingRuleSQL.all).map { try RoutingRuleSQL.entry($0).rule }
        rows = try session.rows(JurisdictionSQL.all).map(JurisdictionSQL.row)
        for row in try session.rows(RouteOutcomeSQL.corrections(limit: Self.mostCorrections)) {
            let unit = try row.int64(3)
            corrections[Key(category: try row.id(0), regency: try row.text(1)), default: []].append(
                RouteCorrection(
                    body: Holder(agency: try row.id(2), unit: unit == 0 ? nil : ID(unit)), chosen: try row.int(4), rejected: try row.int(5))
            )
        }
        for row in try session.rows(RouteOutcomeSQL.tallies(agency: nil)) {
            records[try row.raw(0), default: [:]][try row.int64(1)] = RouteRecord(
                suggested: try row.int(2), taken: try row.int(3), changed: try row.int(4), misrouted: try row.int(5))
        }
    }
}
