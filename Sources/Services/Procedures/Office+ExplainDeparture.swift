import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Whether someone may say why the case went another way: whoever made it so; where nobody did, the admin of the body that had it.
    public func mayExplain(_ recorded: RecordedDeparture, _ actor: Actor) -> Bool {
        guard recorded.reason == nil else { return false }
        if let officer = recorded.departure.officer { return officer == actor.officer }
        guard let holder = recorded.departure.holder else { return actor.role == .nationalAdmin }
        return actor.role == .agencyAdmin && actor.agency == holder.agency
    }

    /// Gives the reason of a departure, once. What was said is read by whoever may read the case.
    public func explainDeparture(
        _ id: ID<SopDeparture>, on code: TrackingCode, reason: String, by actor: Actor
    ) async throws {
        let file = try await caseFile(code, for: .officer(actor))
        guard let recorded = file.procedure?.departures.first(where: { $0.id == id }) else { throw ServiceFault.notFound }
        guard recorded.reason == nil else { throw ServiceFault.conflict }
        guard mayExplain(recorded, actor) else { throw ServiceFault.notPermitted }
        var check = FormCheck()
        let words = check.lines("reason", reason, limit: TextLimits.reason)
        try check.pass()
        let (moment, officer) = (now(), actor.officer)
        try await store.write { session in
            guard try session.run(SopRunSQL.explain(id, words, by: officer, at: moment)) == 1 else { throw ServiceFault.conflict }
        }
    }

    /// Departures of his own that an officer has left open, the newest first, on cases that his seat still lists.
    public func openDepartures(by actor: Actor, limit: Int = 100) async throws -> [OpenDeparture] {
        guard let officer = actor.officer else { return [] }
        let rules = try await rules.current()
        let scope = QueueScope(actor: actor, directory: rules.directory, office: self.scope, categories: rules.categories)
        guard let condition = scope.condition() else { return [] }
        let query = SopRunSQL.open(by: officer, scope: condition, limit: min(max(limit, 1), 200))
        return try await store.read { session in
            try session.rows(query).compactMap { row in
                guard let code = TrackingCode(try row.text(SopRunSQL.departureColumnCount)) else { return nil }
                return OpenDeparture(code: code, recorded: try SopRunSQL.departure(row))
            }
        }
    }
}

/// A departure whose reason is still open, with its case.
public struct OpenDeparture: Sendable, Equatable {
    public let code: TrackingCode
    public let recorded: RecordedDeparture
}
