import DataAccess
import Domain
import IndonesianText

extension Office {
    /// Makes reports findable as similar to others, oldest first: left to the worker, like the words of the search. Returns how many
    /// were taken.
    public func indexSimilar(limit: Int = 200) async throws -> Int {
        try await store.write { session in
            let waiting = try session.rows(SimilarSQL.waiting(limit: limit)).map { row in
                (id: try row.id(0, of: Report.self), scope: SimilarScope(rawValue: try row.int(1)))
            }
            for scope in SimilarScope.allCases {
                var ids: [ID<Report>] = []
                // Another worker may have been here since.
                for entry in waiting where entry.scope == scope {
                    if try session.run(SimilarSQL.noLonger(entry.id, scope)) == 1 { ids.append(entry.id) }
                }
                if ids.isEmpty { continue }
                let finder = SimilarFinder(scope)
                for id in ids { try finder.remove(id, in: session) }
                let query = scope == .desk ? SimilarSQL.entries(ids) : SimilarSQL.published(ids)
                try finder.enter(try session.rows(query).map(SimilarEntry.init), in: session)
                if scope == .desk { for id in ids { try session.run(SurgeSQL.wait(id)) } }
            }
            return waiting.count
        }
    }
}
