import DataAccess
public import Domain

extension Office {
    /// Per rule, row and version of the model: how often it was suggested, taken, changed, and sent on later. The whole office's for its
    /// national admin, for an agency's admin what concerns his own body. The most often wrong first.
    public func misroutes(by actor: Actor) async throws -> [MisrouteLine] {
        guard keepsJurisdictions(actor) else { throw ServiceFault.notPermitted }
        let own = may(.managePolicy, by: actor) ? nil : actor.agency ?? ID(0)
        let lines = try await store.read { session in
            let rules = try session.rows(RoutingRuleSQL.all).map { try RoutingRuleSQL.entry($0).rule }
            let rows = try session.rows(JurisdictionSQL.all).map(JurisdictionSQL.row)
            return try session.rows(RouteOutcomeSQL.tallies(agency: own)).map { row in
                let (source, entry): (RouteReason.Source, Int64) = (try row.raw(0), try row.int64(1))
                return MisrouteLine(
                    source: source, entry: entry, rule: source == .rule ? rules.first { $0.id.rawValue == entry } : nil,
                    row: source == .registry ? rows.first { $0.id.rawValue == entry } : nil,
                    record: RouteRecord(
                        suggested: try row.int(2), taken: try row.int(3), changed: try row.int(4), misrouted: try row.int(5)))
            }
        }
        return lines.sorted { one, other in
            let (left, right) = (one.record.changed + one.record.misrouted, other.record.changed + other.record.misrouted)
            return left == right ? (one.source.rawValue, one.entry) < (other.source.rawValue, other.entry) : left > right
        }
    }
}
