import DataAccess
import Domain

/// Puts down a surge that was found, or that one has grown, and tells of a new one.
struct SurgeKeeping: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker

    func keep(_ found: SurgeSearch.Found, in session: any Session) throws {
        let members = found.members.map(\.id)
        // Asked again: another worker may have opened it since.
        if let known = try session.first(SurgeSQL.known(among: members))?.id(0, of: Surge.self) {
            for member in members { try session.run(SurgeSQL.add(member, to: known, at: now)) }
            try session.run(SurgeSQL.widen(known, beyond: found.district))
            return
        }
        guard let master = found.members.min(by: { ($0.at, $0.id) < ($1.at, $1.id) }) else { return }
        let surge: ID<Surge> = ids.next()
        try session.run(
            SurgeSQL.insert(
                surge, master: master.id, regency: found.regency, district: found.district, agency: master.agency, found.kind, at: now))
        for member in members { try session.run(SurgeSQL.add(member, to: surge, at: now)) }
        try tell(of: master, in: session)
    }

    private func tell(of master: SimilarEntry, in session: any Session) throws {
        guard let stored = try session.first(ReportSQL.byID(master.id)).map(ReportSQL.stored) else { return }
        let roles: [Role] = [.agencyAdmin, .supervisor, .leader]
        var groups = [OfficerGroup.nation]
        if let agency = master.agency {
            groups = [OfficerGroup(body: Holder(agency: agency), roles: roles, isWholeAgency: true)]
            let above = office == .nation ? rules.directory.levelAbove(agency) : nil
            groups.append(
                above.map { OfficerGroup(body: Holder(agency: $0), roles: roles, isWholeAgency: true, orElse: [.internalAuditor]) }
                    ?? .nation)
        }
        var letters = OfficerLetters(
            about: rules.placed(stored.report), .officerSurge, .init(), rules: rules, office: office, now: now, ids: ids)
        try letters.tell(groups, in: session)
    }
}
