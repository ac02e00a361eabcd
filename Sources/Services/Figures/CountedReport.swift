import DataAccess
import Domain

/// The facts of a report on their way into the numbers of dashboards.
struct CountedReport {
    let id: ID<Report>
    /// Of the report when it was read.
    let version: Int64
    let rows: [FactRow]
    let changesBy: Instant?

    static func read(_ ids: [ID<Report>], asOf: Instant, calendar: WorkCalendar, in session: any Session) throws -> [CountedReport] {
        let histories = try CaseHistory.read(
            try session.rows(EvaluationSQL.named(ids)), events: try session.rows(EvaluationSQL.eventsOf(ids)))
        return histories.map { report in
            let facts = report.facts(asOf: asOf, calendar: calendar)
            return CountedReport(
                id: report.id, version: report.history.last?.sequence ?? 0, rows: facts.rows, changesBy: facts.changesBy)
        }
    }

    /// Puts its facts in the place of those counted before, and tells what that changes in the numbers; nil where the report moved on, or
    /// another worker counted it, since it was read.
    func keep(asOf: Instant, indicators: [IndicatorDefinition], before: Stored?, in session: any Session) throws -> FigureCells? {
        let lines = FactLines(rows).text
        let kept =
            if let before {
                try session.run(FigureSQL.update(id, from: before.asOf, asOf: asOf, changesBy: changesBy, facts: lines))
            } else {
                try session.run(FigureSQL.insert(id, asOf: asOf, changesBy: changesBy, facts: lines))
            }
        guard kept == 1 else { return nil }
        _ = try session.run(FigureSQL.take(id, at: version))
        guard before?.facts != lines else { return FigureCells() }
        var change = FigureCells(of: rows, indicators: indicators)
        if let before { change.add(FigureCells(of: try before.rows(of: id), indicators: indicators), taken: true) }
        return change
    }

    /// What was counted of it before.
    struct Stored {
        let asOf: Instant
        let facts: String

        func rows(of id: ID<Report>) throws -> [FactRow] {
            guard let rows = FactLines(text: facts)?.rows(subject: id.description) else {
                throw StoreFault.other("figure_facts of report \(id)")
            }
            return rows
        }
    }
}
