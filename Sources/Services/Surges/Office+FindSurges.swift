import DataAccess
import Domain
import IndonesianText

extension Office {
    /// Looks whether reports that have come in lately are part of a surge (N14), each once. A surge that is found is told by letter to the
    /// body on whose desk its earliest report lies and to the level above. Returns how many reports were looked at.
    public func findSurges(limit: Int = 20) async throws -> Int {
        let rules = try await rules.current()
        let moment = now()
        let today = ClockZone.wib.date(of: moment)
        let search = SurgeSearch(
            rules: rules, office: scope, now: moment, ids: ids, least: try rules.policies.whole(.limit(.surgeReports), on: today),
            hours: try rules.policies.whole(.limit(.surgeHours), on: today),
            days: try rules.policies.whole(.limit(.clusterDays), on: today))
        let waiting = try await store.read { session in
            try session.rows(SurgeSQL.waiting(limit: limit)).map { try $0.id(0, of: Report.self) }
        }
        for id in waiting {
            try await store.write { session in
                // Another worker may have been here since.
                guard try session.run(SurgeSQL.noLonger(id)) == 1 else { return }
                try search.look(at: id, in: session)
            }
        }
        return waiting.count
    }
}

/// The search for one report's surge.
struct SurgeSearch: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker
    /// Reports from which on it is one.
    let least: Int
    let hours: Int
    let days: Int

    func look(at id: ID<Report>, in session: any Session) throws {
        let since = now.adding(seconds: -Int64(days) * 86_400)
        guard let asked = try session.first(SurgeSQL.eligible([id], since: since)).map(SimilarEntry.init),
            let regency = RegionPrefix.regency(of: asked.region)
        else { return }
        var entries: [ID<Report>: SimilarEntry] = [asked.id: asked]
        let lines = try SimilarFinder.desk.find(asked, since: since, limit: .max, in: session) { ids in
            let found = try session.rows(SurgeSQL.eligible(ids, since: since)).map(SimilarEntry.init)
                .filter { RegionPrefix.regency(of: $0.region) == regency }
            for entry in found { entries[entry.id] = entry }
            return found
        }
        let alike = [asked] + lines.filter { $0.score >= SimilarFound.hint }.flatMap { [$0.id] + $0.same }.compactMap { entries[$0] }
        guard alike.count >= least else { return }
        let members = alike.map(\.id)
        if let known = try session.first(SurgeSQL.known(among: members))?.id(0, of: Surge.self) {
            for member in members { try session.run(SurgeSQL.add(member, to: known, at: now)) }
            return
        }
        guard let master = alike.min(by: { ($0.at, $0.id) < ($1.at, $1.id) }) else { return }
        let surge: ID<Surge> = ids.next()
        try session.run(
            SurgeSQL.insert(surge, master: master.id, regency: regency, agency: master.agency, kind(of: alike), at: now))
        for member in members { try session.run(SurgeSQL.add(member, to: surge, at: now)) }
        try tell(of: master, in: session)
    }

    /// A surge where enough of them came within the hours of the rule.
    private func kind(of alike: [SimilarEntry]) -> Surge.Kind {
        let times = alike.map(\.at).sorted()
        let window = Int64(hours) * 3600
        return zip(times, times.dropFirst(max(0, least - 1))).contains { $1 <= $0.adding(seconds: window) } ? .surge : .cluster
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
