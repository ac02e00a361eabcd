import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Days that the figures of returns look back.
    public static let bounceDays = 365

    /// Returns of the last year, by body, those with the most first. What accuses the seat is not counted for it.
    /// `.notPermitted` for seats that read no board of bodies.
    public func bounceTotals(for actor: Actor) async throws -> [BounceTotals] {
        guard let (named, reach) = try await boardReach(actor) else { throw ServiceFault.notPermitted }
        let since = now().adding(seconds: -Int64(Self.bounceDays) * 86_400)
        return try await store.read { session in
            try session.rows(BounceSQL.totals(named, since: since, leavingOut: reach.notAccused)).map { row in
                BounceTotals(
                    agency: try row.id(0), sentAway: try row.int(1), second: try row.int(2), refusedTransfers: try row.int(3),
                    cameBack: try row.int(4), arbiterAgreed: try row.int(5), arbiterDisagreed: try row.int(6), waiting: try row.int(7))
            }
        }
    }

    /// The returns of one body, newest first. A report that the seat may not read is a line without code and title.
    public func bounces(of agency: ID<Agency>, for actor: Actor, limit: Int = 200) async throws -> [Bounce] {
        guard let (named, reach) = try await boardReach(actor) else { throw ServiceFault.notPermitted }
        guard named?.contains(agency) ?? true else { throw ServiceFault.notFound }
        let since = now().adding(seconds: -Int64(Self.bounceDays) * 86_400)
        let condition = reach.isRedacted ? "1 = 0" : reach.condition() ?? "1 = 0"
        return try await store.read { session in
            let rows = try session.rows(BounceSQL.list(of: agency, since: since, leavingOut: reach.notAccused, limit: limit))
            let reports = try rows.map { try $0.id(0, of: Report.self) }
            let readable =
                reports.isEmpty
                ? [] : Set(try session.rows(SimilarSQL.readable(reports, scope: condition)).map { try $0.id(0, of: Report.self) })
            return try rows.map { row in
                let isReadable = readable.contains(try row.id(0, of: Report.self))
                let title = try row.text(8)
                return Bounce(
                    agency: try row.id(1), kind: try row.raw(2), at: try row.instant(3), proposed: try row.optionalID(4),
                    decided: try row.optionalID(5), decidedBy: try row.optionalRaw(6),
                    code: isReadable ? TrackingCode(try row.text(7)) : nil,
                    title: isReadable ? (try row.bool(9) ? PersonalData.masked(title) : title) : nil)
            }
        }
    }
}
