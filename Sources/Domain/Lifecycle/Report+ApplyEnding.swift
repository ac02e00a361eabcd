extension Report {
    mutating func applyEnding(_ event: Event, at now: Instant) {
        switch event {
        case .objected:
            state = .inProgress
            objections += 1
            objectionsThisRound += 1
        case .answerAppealed:
            appealPending = true
            appealedRound = round
        case .appealDecided(let upheld, _):
            appealPending = false
            if upheld { startNextRoundIfClosed() }
        case .closed(let kind, let closing):
            if kind == .merged { stateBefore = state }
            state = .closed
            closure = kind
            closedAt = now
            parent = closing.parent
            transfer = nil
            requests = []
        case .reopened:
            reporterReopenings += 1
            startNextRoundIfClosed()
        case .unmerged:
            returnToStateBefore()
            closure = nil
            closedAt = nil
            parent = nil
        case .split:
            state = .inProgress
        case .referred:
            isReferred = true
        case .referredWithoutProvider:
            stateBefore = state
            state = .referredToOmbudsman
            isReferred = true
        case .ombudsmanResult(let result, _):
            applyOmbudsmanResult(result, at: now)
        default:
            break
        }
    }

    private mutating func applyOmbudsmanResult(_ result: Command.OmbudsmanResult, at now: Instant) {
        isReferred = false
        switch result {
        case .recommendation:
            if state == .closed { round += 1 }
            state = .inProgress
            closure = nil
            closedAt = nil
            stateBefore = nil
        case .resolved:
            state = .closed
            closure = .resolvedWithEvidence
            closedAt = now
            stateBefore = nil
        case .noAction:
            if state == .referredToOmbudsman { returnToStateBefore() }
        }
    }

    private mutating func startNextRoundIfClosed() {
        if state == .closed { round += 1 }
        state = .inProgress
        closure = nil
        closedAt = nil
        objectionsThisRound = 0
    }
}
