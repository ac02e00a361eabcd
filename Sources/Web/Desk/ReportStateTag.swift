import Domain

/// The state of a report as officers call it.
enum ReportStateTag {
    static func tag(_ state: ReportState, _ closure: ClosureKind?) -> StatusTag {
        if state == .closed, let closure {
            return StatusTag("desk.closure.\(closure.rawValue)", tone: closure.countsAsFinished ? .done : .neutral)
        }
        return StatusTag("desk.state.\(state.rawValue)", tone: tone(state))
    }

    private static func tone(_ state: ReportState) -> StatusTag.Tone {
        switch state {
        case .draft, .archived: .neutral
        case .unverified, .disposed, .inProgress: .progress
        case .awaitingReporter, .answered, .referredToOmbudsman: .waiting
        case .inArbitration: .danger
        case .closed: .done
        }
    }
}
