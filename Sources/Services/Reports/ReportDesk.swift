public import Domain

/// What SQL needs to know of a report beyond its value: on whose desk it lies, when it is due, when the worker must look again.
struct ReportDesk {
    var agency: ID<Agency>?
    var unit: ID<WorkUnit>?
    var dueAt: Instant?
    var wakeAt: Instant?
    var publicAt: Instant?

    init(_ report: Report, rules: Rules, now: Instant) {
        agency = report.holder?.holder.agency ?? report.door.agency
        unit = report.holder?.holder.unit
        publicAt = report.isPublic ? report.publishedAt : nil
        let owed = report.runningClocks.filter { $0.key.isOwed && !$0.clock.isPaused }
        dueAt = owed.map { report.deadline(of: $0, in: rules.calendar, asOf: now).instant }.min()
        wakeAt = ReminderPlan(report, rules: rules, asOf: now).next(after: now)
    }
}

extension Report {
    /// When a clock of this report is due; the first follow-up never later than the holder's share of the class (rule G.2.6).
    public func deadline(of running: CaseClock, in calendar: WorkCalendar, asOf now: Instant) -> Deadline {
        let own = running.clock.due(in: calendar, asOf: now)
        guard running.key == .followUpFirst, let whole = classClock, whole.isRunning else { return own }
        return Deadline.earlier(own, whole.clock.holderDue(in: calendar, asOf: now))
    }
}
