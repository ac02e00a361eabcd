import DataAccess
import Domain

extension Office {
    /// Looks whether reports that have come in lately are part of a surge (N14), each once. A surge that is found is told by letter to the
    /// body on whose desk its earliest report lies and to the level above. Returns how many reports were looked at.
    ///
    /// Others may write while it searches: only what it finds, and that it has looked, is written.
    public func findSurges(limit: Int = 50) async throws -> Int {
        let waiting = try await store.read { session in
            try session.rows(SurgeSQL.waiting(limit: limit)).map { try $0.id(0, of: Report.self) }
        }
        guard !waiting.isEmpty else { return 0 }
        let rules = try await rules.current()
        let moment = now()
        let search = try await surgeSearch()
        let keeping = SurgeKeeping(rules: rules, office: scope, now: moment, ids: ids)
        var alone: [ID<Report>] = []
        for id in waiting {
            guard let found = try await store.read({ session in try search.look(at: id, in: session) }) else {
                alone.append(id)
                continue
            }
            try await store.write { session in
                // Another worker may have been here since.
                guard try session.run(SurgeSQL.noLonger([id])) == 1 else { return }
                try keeping.keep(found, in: session)
            }
        }
        let looked = alone
        if !looked.isEmpty { try await store.write { session in _ = try session.run(SurgeSQL.noLonger(looked)) } }
        return waiting.count
    }

    /// The search by the rules of today.
    func surgeSearch() async throws -> SurgeSearch {
        let policies = try await rules.current().policies
        let moment = now()
        let today = ClockZone.wib.date(of: moment)
        return SurgeSearch(
            now: moment, least: try policies.whole(.limit(.surgeReports), on: today),
            hours: try policies.whole(.limit(.surgeHours), on: today), days: try policies.whole(.limit(.clusterDays), on: today))
    }
}
