/// What the history of one report says as of a moment, as rows that indicators count.
///
/// Nothing after the moment is read and nothing is kept between two readings: the same history, the same attributes and the same calendar
/// give the same rows at any later time. The calendar is that of the moment too (`known(at:)`).
public struct CaseFacts: Sendable {
    public let rows: [FactRow]
    /// The next moment at which the rows say something else though nothing happens: a due passes, a window ends. Open reports are read
    /// again each day, at 00:00 WIB; nil where time alone changes nothing any more.
    public let changesBy: Instant?

    public init(
        of report: ID<Report>, history: [StampedEvent], asOf: Instant, calendar: WorkCalendar, attributes: CaseAttributes = CaseAttributes()
    ) {
        let replay = CaseReplay(report, history: history, asOf: asOf, calendar: calendar)
        guard replay.report.state != .draft else {
            rows = []
            changesBy = nil
            return
        }
        var writer = FactWriter(replay, attributes: attributes)
        writer.writeStandings()
        writer.writeDuties()
        writer.writeClassRounds()
        writer.writeCourse()
        rows = writer.rows
        changesBy = writer.changesBy
    }
}
