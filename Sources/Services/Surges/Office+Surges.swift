import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Surges that nobody has ended, newest first: of the whole nation for its desk, else of the seat's own body and of those below it.
    /// Nothing for seats of a unit, limited to a part, or that read no more than the public.
    public func surges(for actor: Actor, limit: Int = 100) async throws -> [Surge] {
        guard let (named, reach) = try await boardReach(actor) else { return [] }
        let condition = reach.condition() ?? "1 = 0"
        return try await store.read { session in
            let rows = try session.rows(SurgeSQL.open(agencies: named, limit: limit))
            let masters = try rows.map { try $0.id(2, of: Report.self) }
            let listed = Set(try session.rows(SimilarSQL.readable(masters, scope: condition)).map { try $0.id(0, of: Report.self) })
            return try rows.map { row in
                let master: ID<Report> = try row.id(2)
                let isListed = listed.contains(master)
                let title = try row.text(4)
                return Surge(
                    id: try row.id(0), kind: try row.raw(1), master: master,
                    masterCode: isListed ? TrackingCode(try row.text(3)) : nil,
                    title: isListed ? (try row.bool(5) ? PersonalData.masked(title) : title) : nil, regencyCode: try row.text(6),
                    districtCode: try row.optionalText(11), agency: try row.optionalID(7), openedAt: try row.instant(8),
                    reports: try row.int(9), joined: try row.int(10))
            }
        }
    }

    /// An officer of the board says that it is over, or was none. What comes afterwards may open another.
    public func endSurge(_ id: ID<Surge>, by actor: Actor) async throws {
        guard try await surges(for: actor, limit: 1000).contains(where: { $0.id == id }) else { throw ServiceFault.notFound }
        guard mayJoinCases(actor) else { throw ServiceFault.notPermitted }
        let moment = now()
        try await store.write { session in _ = try session.run(SurgeSQL.end(id, by: actor.officer, at: moment)) }
    }
}
