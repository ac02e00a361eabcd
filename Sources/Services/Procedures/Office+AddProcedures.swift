import DataAccess
public import Domain

extension Office {
    /// Versions of a body's procedure from a table, a step on each line. Every bad line is named and then none is stored; what is stored
    /// are drafts, which bind nobody until each has its signed document and is put in force.
    public func addProcedures(csv text: String, of agency: ID<Agency>?, by actor: Actor) async throws -> UploadResult {
        guard keepsProcedures(of: agency, actor) else { throw ServiceFault.notPermitted }
        let rules = try await rules.current()
        var reading = SopTable(
            agency: agency, policies: rules.policies, known: rules.procedures.versions(of: agency), today: today, ids: ids)
        try reading.read(text)
        guard reading.faults.isEmpty else { return .refused(reading.faults) }
        let (versions, moment) = (reading.versions, now())
        let logs = versions.map {
            act(.procedureAdded, by: actor, about: agency, subject: "\($0.id)", detail: ["number": $0.number])
        }
        try await store.write { session in
            for version in versions {
                try session.run(SopSQL.insert(version, at: moment))
                try session.run(all: SopSQL.insertSteps(version.steps, of: version.id))
            }
            for log in logs { try session.run(OfficeLogSQL.insert(log)) }
        }
        self.rules.forget()
        return .added(versions.count)
    }
}
