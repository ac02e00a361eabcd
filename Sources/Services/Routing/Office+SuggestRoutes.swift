import DataAccess
import Domain

extension Office {
    /// Suggests a body, a category and a class for reports that have come, or have become another matter, oldest first; takes the steps that
    /// follow from it by themselves. Left to the worker. Returns how many were looked at.
    public func suggestRoutes(limit: Int = 200) async throws -> Int {
        let rules = try await rules.current()
        let waiting = try await store.read { session in try session.rows(RouteSQL.waiting(limit: limit)).map(WaitingRoute.init) }
        if waiting.isEmpty { return 0 }
        let suggester = try await routing.suggester(rules)
        let moment = now()
        let found = waiting.map { entry in
            (
                id: entry.stored.report.id, version: entry.stored.report.version,
                suggestion: suggester.suggestion(for: entry.stored, text: entry.text, channel: entry.channel, chosen: entry.chosen)
            )
        }
        let steps = found.map { entry in
            RouteStep(
                id: entry.id, version: entry.version, suggestion: entry.suggestion, rules: rules, office: scope, ids: ids, now: moment)
        }
        do {
            try await store.write { session in for step in steps { try step.carryOut(in: session) } }
        } catch let error where WorkRound.concernsOne(error) {
            // One of them cannot be worked on: it goes without a suggestion and holds up no other.
            for step in steps {
                do {
                    try await store.write { session in try step.carryOut(in: session) }
                } catch let error where WorkRound.concernsOne(error) {
                    try await store.write { session in _ = try session.run(RouteSQL.remove(step.id)) }
                }
            }
        }
        return waiting.count
    }
}

/// A report for which a suggestion is to be made.
struct WaitingRoute: Sendable {
    let stored: StoredReport
    let text: String
    let channel: String
    let chosen: ID<Agency>?

    init(_ row: ResultRow) throws {
        stored = try ReportSQL.stored(row)
        let next = ReportSQL.columnCount
        text = try row.text(next) + "\n" + row.text(next + 1)
        channel = try row.text(next + 2)
        chosen = try row.optionalID(next + 3)
    }
}
