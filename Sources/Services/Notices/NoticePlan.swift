import DataAccess
import Domain

/// Which letters follow from what happened to a report.
enum NoticePlan {
    static func letters(
        after events: [Event], on report: Report, code: TrackingCode, language: String, rules: Rules, now: Instant, ids: IDMaker
    ) -> [OutboxLetter] {
        events.compactMap(template).reduce(into: [NoticeTemplate]()) { seen, next in
            if !seen.contains(next) { seen.append(next) }
        }.map { template in
            OutboxLetter(
                id: ids.next(), report: report.identityOwner, template: template, language: language,
                payload: .init(code: code, date: date(for: template, report, rules: rules, now: now)))
        }
    }

    private static func template(for event: Event) -> NoticeTemplate? {
        switch event {
        case .verified: .verified
        case .disposed, .handledDirectly: .disposed
        case .succeeded(let succession, true) where succession.heir.holder.agency != succession.ended.agency: .disposed
        case .asked: .question
        case .answered: .answer
        case .closed: .closed
        case .reopened, .objected: .reopened
        case .archived: .archived
        default: nil
        }
    }

    /// The date that the reader should know: by when an answer comes, or by when the reader should write.
    private static func date(for template: NoticeTemplate, _ report: Report, rules: Rules, now: Instant) -> CivilDate? {
        let running: CaseClock? =
            switch template {
            case .question: report.runningClock(.completion) ?? report.runningClock(.completionHolder)
            case .answer, .aboutToClose: report.runningClock(.reporterReply)
            case .closed: report.runningClock(.reopenWindow)
            case .archived: report.runningClock(.appealWindow)
            default: report.classClock
            }
        return running.map { report.deadline(of: $0, in: rules.calendar, asOf: now).date }
    }
}

extension Report {
    /// Under which report the reporter's address is sealed: the one that was sent, not the matter split off from it.
    var identityOwner: ID<Report> { splitFrom ?? id }
}
