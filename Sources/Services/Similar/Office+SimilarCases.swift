import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Below that two reports have some words in common and no more.
    private static let leastAlike = 0.22
    private static let compared = 100

    /// Reports like this one, best first: only what the seat lists, secret ones of its scope too. What an officer said is not the same
    /// stays away. Nothing for a seat that reads no more than the public.
    public func similarCases(to code: TrackingCode, for actor: Actor, limit: Int = 12) async throws -> [SimilarCase] {
        _ = try await caseFile(code, for: .officer(actor))
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: scope, categories: rules.categories)
        guard !reach.isRedacted, let condition = reach.condition() else { return [] }
        return try await store.read { session in
            guard let stored = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored),
                let asked = try session.first(SimilarSQL.entries([stored.report.id])).map(SimilarEntry.init)
            else { return [] }
            var decided: [ID<Report>: SimilarSQL.Decision] = [:]
            for row in try session.rows(SimilarSQL.decided(on: asked.id)) { decided[try row.id(0)] = try row.raw(1) }
            let found = try SimilarFinder.desk.find(asked, limit: limit, in: session) { ids in
                let wanted = ids.filter { decided[$0] != .apart }.prefix(Self.compared)
                return try session.rows(SimilarSQL.readable(Array(wanted), scope: condition)).map(SimilarEntry.init)
            }
            return try lines(found, decided: decided, limit: limit, reach, in: session)
        }
    }

    /// Each of a line's reports for itself: an officer joins them one by one.
    private func lines(
        _ found: [SimilarFound], decided: [ID<Report>: SimilarSQL.Decision], limit: Int, _ reach: QueueScope, in session: any Session
    ) throws -> [SimilarCase] {
        let places = found.filter { $0.score >= Self.leastAlike }.flatMap { line in ([line.id] + line.same).map { (id: $0, line: line) } }
            .prefix(limit)
        guard !places.isEmpty else { return [] }
        var rows: [ID<Report>: (row: QueueRow, body: String)] = [:]
        for row in try session.rows(SimilarSQL.lines(places.map(\.id))) {
            let line = try QueueSQL.row(row)
            guard let shown = try reach.readable(line, foundBy: [], in: session) else { continue }
            let body = try row.text(QueueSQL.columnCount)
            rows[line.id] = (shown, line.mode.isAnonymous ? PersonalData.masked(body) : body)
        }
        return places.compactMap { place in
            rows[place.id].map { shown in
                SimilarCase(
                    row: shown.row, body: shown.body, likeness: place.line.likeness, nearness: place.line.nearness, score: place.line.score,
                    isLinked: decided[place.id] == .linked)
            }
        }
    }

    /// Whether the seat joins reports, or keeps them apart, within its scope.
    public func mayJoinCases(_ actor: Actor) -> Bool {
        actor.role.flatMap { Permissions.grant(for: .link, of: $0, office: scope) } != nil
    }

    /// Puts down that two reports are not the same matter, or that they belong together without being joined; the last word stands. Both
    /// lie in the officer's own scope.
    public func decide(on code: TrackingCode, and other: TrackingCode, areLinked: Bool, by actor: Actor) async throws {
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: scope, categories: rules.categories)
        guard mayJoinCases(actor), let condition = reach.condition() else { throw ServiceFault.notPermitted }
        let moment = now()
        try await store.write { session in
            let ids = try [code, other].map { code -> ID<Report> in
                guard let row = try session.first(ReportSQL.byCode(code)) else { throw ServiceFault.notFound }
                return try ReportSQL.stored(row).report.id
            }
            guard ids[0] != ids[1] else { throw Refusal(.outOfRange, field: "other") }
            guard try session.rows(SimilarSQL.readable(ids, scope: condition)).count == 2 else { throw ServiceFault.notFound }
            _ = try session.run(SimilarSQL.decide(ids[0], ids[1], areLinked ? .linked : .apart, by: actor.officer, at: moment))
        }
    }
}
