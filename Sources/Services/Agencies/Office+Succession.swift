import DataAccess
import Domain

extension Office {
    /// How many reports are looked at in one go, each in a transaction of its own.
    private static let batch = 100

    /// Hands the open reports of ended bodies on to their successors (rule C.1), at most `limit` of them. Safe to call at any time and
    /// by any number of workers: what is left is found again, also a report that comes back long after its body has ended. A report that
    /// fails is set aside for a while and holds up no other.
    @discardableResult
    public func handOnFromEndedBodies(limit: Int = 100) async throws -> WorkRound {
        let (rules, moment) = (try await rules.current(), now())
        var (round, last): (WorkRound, ID<Report>) = (WorkRound(), ID(0))
        while round.taken < limit {
            let query = SuccessionSQL.left(after: last, limit: Self.batch, at: moment)
            let found = try await store.read { session in try session.rows(query).map { try $0.id(0, of: Report.self) } }
            for id in found where round.taken < limit {
                let desk = SuccessionDesk(id: id, rules: rules, now: moment, office: scope, ids: ids)
                do {
                    if try await store.write({ session in try desk.carryOut(in: session) }) { round.taken += 1 }
                } catch ServiceFault.conflict {
                    // Somebody moved it meanwhile; the next round finds it again.
                } catch let error where WorkRound.concernsOne(error) {
                    round.failed.append((id, "\(error)"))
                    let pause = SuccessionSQL.pause(id, until: moment.adding(seconds: Self.workPause))
                    try await store.write { session in _ = try session.run(pause) }
                }
                last = id
            }
            if found.count < Self.batch { break }
        }
        return round
    }
}
