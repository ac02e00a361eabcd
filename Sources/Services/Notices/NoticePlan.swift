import DataAccess
import Domain

/// Which letters follow from what happened to a report, and from what did not happen in time: the one place that decides it.
enum NoticePlan {
    /// - Parameter reopenings: requests that stood before the act, and that the reporter made himself.
    static func letters(
        after events: [Event], on report: Report, reopenings: Set<ID<SecondYesRequest>> = [], code: TrackingCode, language: String,
        rules: Rules, now: Instant, ids: IDMaker
    ) -> [OutboxLetter] {
        events.compactMap { event in template(for: event, on: report, reopenings).map { (event, $0) } }
            .reduce(into: [(event: Event, template: NoticeTemplate)]()) { seen, next in
                if !seen.contains(where: { $0.template == next.1 }) { seen.append(next) }
            }.map { event, template in
                let running = clock(of: event, template, report)
                let date = promised(in: event) ?? running.map { report.deadline(of: $0, in: rules.calendar, asOf: now).date }
                return OutboxLetter(
                    id: ids.next(), report: report.identityOwner, template: template, language: language,
                    payload: .init(code: code, date: date))
            }
    }

    /// What the reporter is told when a level of the ladder is reached (rule G.3): that a first or next step is late, that the whole
    /// is late and what the Ombudsman can do, and how to go there.
    static func template(for step: ReminderPlan.Step) -> NoticeTemplate? {
        switch (step.clock, step.kind) {
        case (.followUpFirst, .ladder(.full)), (.followUpNext, .ladder(.full)): .late
        case (.followUpFirst, .ladder(.veryLate)), (.followUpNext, .ladder(.veryLate)): .guidance
        case (_, .classOver): .classLate
        default: nil
        }
    }

    private static func template(
        for event: Event, on report: Report, _ reopenings: Set<ID<SecondYesRequest>>
    ) -> NoticeTemplate? {
        switch event {
        case .verified: .verified
        case .disposed, .handledDirectly: .disposed
        case .succeeded(let succession, true) where succession.heir.holder.agency != succession.ended.agency: .disposed
        case .asked: .question
        case .progressed, .promiseMoved: .progress
        case .extended: .extended
        case .reclassified: .reclassified
        case .answered: .answer
        case .closed(.merged, _): .merged
        case .closed: .closed
        case .unmerged: .unmerged
        case .reopened: .reopened
        case .objected: .objected
        case .appealDecided, .classObjectionDecided, .ratingReviewed: .decided
        case .secondYesReturned(let id, _) where reopenings.contains(id): .decided
        case .archived: .archived
        case .reporterLeft: .withdrawn
        default: nil
        }
    }

    /// The day that the holder names for his next step.
    private static func promised(in event: Event) -> CivilDate? {
        switch event {
        case .progressed(let progress): progress.nextDate
        case .promiseMoved(let date, _): date
        default: nil
        }
    }

    /// The clock of the date that the reader should know: by when an answer comes, or by when the reader should write.
    private static func clock(of event: Event, _ template: NoticeTemplate, _ report: Report) -> CaseClock? {
        switch template {
        case .question: report.runningClock(.completion) ?? report.runningClock(.completionHolder)
        case .answer, .aboutToClose: report.runningClock(.reporterReply)
        case .closed: report.runningClock(.reopenWindow)
        case .archived: report.runningClock(.appealWindow)
        case .extended: extended(by: event, report)
        default: report.classClock
        }
    }

    private static func extended(by event: Event, _ report: Report) -> CaseClock? {
        guard case .extended(let key, _, _, _) = event, !key.isClassClock else { return report.classClock }
        return report.runningClock(key)
    }
}

extension Report {
    /// Under which report the reporter's address is sealed: the one that was sent, not the matter split off from it.
    var identityOwner: ID<Report> { splitFrom ?? id }
}
