import DataAccess
public import Domain

extension Office {
    /// Reports are read in pages of so many, each in one moment of the store.
    private static let pageOfFacts = 500

    /// Computes the sheet of a body, from the histories of all reports that had been sent by the moment. It reads them all: minutes for a
    /// million reports, and work goes on meanwhile, since what happens after the moment enters no figure.
    ///
    /// - Parameters:
    ///   - indicators: the definitions to compute.
    ///   - asOf: at most now; days entered into the calendar after it do not count.
    ///   - progress: told of the reports read so far.
    /// - Throws: `ServiceFault.invalid` naming `asOf` where that moment has not come.
    public func figureSheet(
        of body: EvaluatedBody, in period: EvaluationPeriod, asOf: Instant,
        indicators: [IndicatorDefinition] = IndicatorCatalogue.ofReports,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> FigureSheet {
        guard asOf <= now() else { throw ServiceFault.invalid([FieldFault("asOf", .inTheFuture)]) }
        let calendar = try await rules.current().calendar(knownAt: asOf)
        var tally = FigureTally(indicators, of: body, in: period, asOf: asOf)
        var (reports, last) = (0, Int64.min)
        while true {
            let after = last
            let page = try await store.read { session in
                try CaseFactsPage(after: after, asOf: asOf, calendar: calendar, limit: Self.pageOfFacts, in: session)
            }
            guard let end = page.last else { break }
            for rows in page.reports { tally.add(rows) }
            reports += page.reports.count
            last = end
            progress(reports)
        }
        return FigureSheet(tally, reports: reports)
    }
}

extension Rules {
    /// The calendar as it was at a moment: what was entered later is unknown, what was called off later still stands.
    func calendar(knownAt moment: Instant) -> WorkCalendar {
        let days = sources.days.known(at: moment)
        return WorkCalendar(days: days, loadedThrough: WorkCalendar.lastWholeYear(of: days))
    }
}
