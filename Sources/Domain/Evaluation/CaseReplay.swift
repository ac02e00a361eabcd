/// A report's history read once, with all that figures ask of it written down on the way. What came after `asOf` is not read, so that a
/// figure as of an earlier day is the figure of that day.
struct CaseReplay {
    let asOf: Instant
    let calendar: WorkCalendar
    var report: Report

    var agencies = StayBook<ID<Agency>>()
    var units = StayBook<Holder>()
    var submittedAt: Instant?
    var firstClass: ReportClass?
    var hiddenBy = HiddenBy.nobody

    var verification: DutyRecord?
    var followUps: [DutyRecord] = []
    var classRounds: [ClassRoundRecord] = []
    var durations: [DurationRecord] = []
    var closures: [ClosureRecord] = []
    var dispositions: [DispositionRecord] = []
    var unitDispositions: [DispositionRecord] = []
    var ratings: [RatingRecord] = []
    var appeals: [AppealRecord] = []
    /// Said "not our authority", and no other body has it yet.
    var hasDeclined = false
    var unitHasDeclined = false

    init(_ id: ID<Report>, history: [StampedEvent], asOf: Instant, calendar: WorkCalendar) {
        self.asOf = asOf
        self.calendar = calendar
        report = .draft(id: id)
        for stamped in history where stamped.at <= asOf { read(stamped) }
    }

    private mutating func read(_ stamped: StampedEvent) {
        let before = report
        report.apply(stamped)
        readStay(stamped, before: before)
        readDuty(stamped)
        readClass(stamped)
        readRoute(stamped, before: before)
        readEnding(stamped, before: before)
        readSecrecy(stamped, before: before)
    }

    /// The body that has the report, or verifies it at its own door.
    var presentHolder: Holder? {
        report.holder?.holder ?? agencies.present.map { Holder(agency: $0.body) }
    }

    private mutating func readSecrecy(_ stamped: StampedEvent, before: Report) {
        if case .verified(let found) = stamped.event { firstClass = firstClass ?? found.reportClass }
        if !report.mode.isSecret {
            hiddenBy = .nobody
        } else if before.state == .draft || !before.mode.isSecret {
            switch stamped.actor.kind {
            case _ where report.isSensitive: hiddenBy = .forced
            case _ where before.state == .draft: hiddenBy = .reporter
            case .reporter, .assistant: hiddenBy = .reporter
            case .officer, .system, .integrator: hiddenBy = .officer
            }
        }
    }
}
