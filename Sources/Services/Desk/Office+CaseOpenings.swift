import DataAccess
public import Domain

extension Office {
    /// Says to the colleagues that the officer works on this case, for ten minutes from now. The caller has shown him the case.
    public func openForWork(_ report: ID<Report>, by actor: Actor) async throws {
        guard let officer = actor.officer, let circle = actor.circle, let role = actor.role else { return }
        let moment = now()
        try await store.write { session in
            try session.run(CaseOpeningSQL.forget(before: moment))
            try session.run(CaseOpeningSQL.open(report, by: officer, circle: circle, role: role, at: moment))
        }
    }

    /// He has left the form, or sent it.
    public func closeForWork(_ report: ID<Report>, by actor: Actor) async throws {
        guard let officer = actor.officer else { return }
        _ = try await store.write { session in try session.run(CaseOpeningSQL.close(report, of: officer)) }
    }
}
