import DataAccess
public import Domain

extension Office {
    /// The log of the office, newest first: all of it for who may read the nation's, else that of his agency.
    public func officeLog(
        after: ID<OfficeLogEntry>? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Listing<OfficeLogEntry, OfficeLogEntry> {
        let all = actor.kind == .system || (actor.role == .nationalAdmin && may(.readAuditLog, by: actor))
        let agency = all ? nil : actor.agency
        if !all {
            guard let agency, may(.readAuditLog, about: agency, by: actor) else { throw ServiceFault.notPermitted }
        }
        // In an agency's own installation everything concerns that agency.
        let isHome = agency.map { scope == .agency($0) } ?? true
        let query = OfficeLogSQL.page(
            agency: isHome ? nil : agency, after: after, limit: Listing<OfficeLogEntry, OfficeLogEntry>.bounded(limit) + 1)
        let entries = try await store.read { session in try session.rows(query).map(OfficeLogSQL.entry) }
        return Listing(entries, limit: limit, id: \.id)
    }

    /// The line that says what is being done, to be written in the same transaction.
    func act(
        _ act: OfficeAct, by actor: Actor, about agency: ID<Agency>? = nil, subject: String, detail: [String: String] = [:]
    ) -> OfficeLogEntry {
        OfficeLogEntry(
            id: ids.next(), at: now(), officer: actor.officer, officerName: nil, agency: agency, act: act, subject: subject, detail: detail)
    }

    /// The day on which an act of administration counts: the nation's, WIB (G.2.2).
    var today: CivilDate { ClockZone.wib.date(of: now()) }
}
