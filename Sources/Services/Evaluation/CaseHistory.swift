import DataAccess
import Domain

/// The history of a report up to a moment, with what figures need beside it.
struct CaseHistory {
    let id: ID<Report>
    let history: [StampedEvent]
    let attributes: CaseAttributes

    /// - Parameters:
    ///   - reports: rows of `EvaluationSQL`.
    ///   - events: all events of these reports, in turn.
    static func read(_ reports: [ResultRow], events: [ResultRow]) throws -> [CaseHistory] {
        var actors: [String: Actor] = [:]
        var histories: [Int64: [StampedEvent]] = [:]
        for row in events {
            let author = try row.text(3)
            let actor = try actors[author] ?? StoredJSON.decode(from: author)
            actors[author] = actor
            let event: Event = try StoredJSON.decode(from: try row.text(4))
            histories[try row.int64(0), default: []].append(
                StampedEvent(sequence: try row.int64(1), at: try row.instant(2), actor: actor, event: event))
        }
        return try reports.map { row in
            let id: ID<Report> = try row.id(0)
            let attributes = CaseAttributes(
                channel: try row.text(1), region: try row.optionalText(2), isAssisted: try row.bool(3))
            return CaseHistory(id: id, history: histories[id.rawValue] ?? [], attributes: attributes)
        }
    }

    func facts(asOf: Instant, calendar: WorkCalendar) -> CaseFacts {
        CaseFacts(of: id, history: history, asOf: asOf, calendar: calendar, attributes: attributes)
    }
}
