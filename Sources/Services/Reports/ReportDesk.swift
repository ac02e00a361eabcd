public import Domain

/// What SQL needs to know of a report beyond its value: on whose desk it lies, when it is due, when the worker must look again.
struct ReportDesk {
    var agency: ID<Agency>?
    var unit: ID<WorkUnit>?
    var dueAt: Instant?
    /// Which clock that is.
    var dueClock: ClockKey?
    var wakeAt: Instant?
    var publicAt: Instant?
    var publicStatus: PublicStatus?
    var stage: QueueStage
    /// When this was found out: a step that was due by then and is not yet taken stays due.
    let now: Instant

    init(_ report: Report, rules: Rules, now: Instant) {
        // What only the inspectorate of an own installation has lies on no desk of the agency.
        agency = report.holder?.holder.agency ?? report.door.agency ?? (report.inspectingAgency == nil ? rules.office.home : nil)
        unit = report.holder?.holder.unit
        publicAt = report.isPublic ? report.publishedAt : nil
        publicStatus = publicAt == nil ? nil : PublicStatus(report.state)
        stage = QueueStage(report.state)
        self.now = now
        let owed = report.runningClocks.filter { $0.key.isOwed && !$0.clock.isPaused }
        let next = owed.map { ($0.key, report.deadline(of: $0, in: rules.calendar, asOf: now).instant) }.min { $0.1 < $1.1 }
        dueAt = next?.1
        dueClock = next?.0
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

/// In which part of the queue a report stands, kept beside its state so that each part is read from an index in its order.
enum QueueStage: String, Sendable {
    /// The office has to act.
    case open
    /// The reporter has to act.
    case waiting
    case finished

    init(_ state: ReportState) {
        switch state {
        case .awaitingReporter, .answered: self = .waiting
        case .closed, .archived: self = .finished
        default: self = .open
        }
    }
}
