import DataAccess
import Domain

extension Office {
    /// How many reports are looked at in one go, each in a transaction of its own.
    private static let batch = 100

    /// Hands the open reports of ended bodies on to their successors (rule C.1), at most `limit` of them. Safe to call at any time and
    /// by any number of workers: what is left is found again, also a report that comes back long after its body has ended. Returns how
    /// many reports were handed on.
    @discardableResult
    public func handOnFromEndedBodies(limit: Int = 100) async throws -> Int {
        try await handOn(limit: limit) { SuccessionSQL.left(after: $0, limit: Self.batch) }
    }

    /// Units that hung below the ended one hang below its successor; so do the reports that they hold.
    func showNewParent(to units: [ID<WorkUnit>], of ended: Holder, successor: ID<WorkUnit>?) async throws {
        guard !units.isEmpty,
            let heir = try await rules.current().directory.target(for: Holder(agency: ended.agency, unit: successor))
        else { return }
        let succession = Succession(ended: ended, heir: heir, door: .national)
        try await handOn([succession], limit: .max) { SuccessionSQL.open(of: units, after: $0, limit: Self.batch) }
    }

    @discardableResult
    private func handOn(_ given: [Succession] = [], limit: Int, page: @Sendable (ID<Report>) -> Query) async throws -> Int {
        let (rules, moment) = (try await rules.current(), now())
        var (handedOn, last): (Int, ID<Report>) = (0, ID(0))
        while handedOn < limit {
            let query = page(last)
            let found = try await store.read { session in try session.rows(query).map { try $0.id(0, of: Report.self) } }
            for id in found where handedOn < limit {
                let desk = SuccessionDesk(id: id, rules: rules, now: moment, office: scope, ids: ids)
                do {
                    if try await store.write({ session in try desk.carryOut(given, in: session) }) { handedOn += 1 }
                } catch ServiceFault.conflict {
                    // Somebody moved it meanwhile; the next round finds it again.
                }
                last = id
            }
            if found.count < Self.batch { break }
        }
        return handedOn
    }
}
