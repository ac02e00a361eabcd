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
        let events = try session.rows(EvaluationSQL.events(first...final, by: asOf))
        reports = try CaseHistory.read(rows, events: events).map { $0.facts(asOf: asOf, calendar: calendar).rows }
    }
}
