import DataAccess
import Domain

/// What the histories of some neighbouring reports say as of a moment, read at once.
struct CaseFactsPage {
    /// Of each report its facts; never empty before the last page was read.
    let reports: [[FactRow]]
    /// The number of the last report of the page; nil where none is left.
    let last: Int64?

    init(after: Int64, asOf: Instant, calendar: WorkCalendar, limit: Int, in session: any Session) throws {
        let rows = try session.rows(EvaluationSQL.reports(after: after, by: asOf, limit: limit))
        let ids = try rows.map { try $0.int64(0) }
        last = ids.last
        guard let first = ids.first, let final = ids.last else {
            reports = []
            return
        }
        var actors: [String: Actor] = [:]
        var histories: [Int64: [StampedEvent]] = [:]
        for row in try session.rows(EvaluationSQL.events(first...final, by: asOf)) {
            let author = try row.text(3)
            let actor = try actors[author] ?? StoredJSON.decode(from: author)
            actors[author] = actor
            let event: Event = try StoredJSON.decode(from: try row.text(4))
            histories[try row.int64(0), default: []].append(
                StampedEvent(sequence: try row.int64(1), at: try row.instant(2), actor: actor, event: event))
        }
        reports = try rows.map { row in
            let attributes = CaseAttributes(
                channel: try row.text(1), region: try row.optionalText(2), isAssisted: try row.bool(3))
            let id: ID<Report> = try row.id(0)
            return CaseFacts(
                of: id, history: histories[id.rawValue] ?? [], asOf: asOf, calendar: calendar, attributes: attributes
            ).rows
        }
    }
}
