extension Report {
    mutating func applyEnding(_ event: Event, at now: Instant, by actor: Actor) {
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
            if upheld { goOn() }
        case .closed(let kind, let closing):
            interrupt()
            if kind == .resolvedWithEvidence { keepPromises(at: now) } else { endPromises(at: now) }
            state = .closed
            closure = kind
            closedAt = now
            parent = closing.parent
            transfer = nil
            requests = []
            appealPending = false
            if actor.kind == .reporter, classObjectionPending { reclassification?.objection = .withdrawn }
            if kind != .merged, holder != nil { stateBefore = nil }
        case .reporterLeft:
            reporterLeftAt = now
            settleQuestions(at: now)
            if state == .awaitingReporter { returnToStateBefore() }
        case .reopened:
            if actor.kind == .reporter { reporterReopenings += 1 }
            if holder == nil { returnFromInterruption() } else { goOn() }
        case .ratingReviewed(let reopens, _):
            if reopens { goOn() }
            isRatingReviewed = true
        case .unmerged:
            returnFromInterruption()
        case .split:
            state = .inProgress
            stateBefore = nil
        case .referred:
            isReferred = true
        case .referredWithoutProvider:
            endPromises(at: now)
            interrupt()
            state = .referredToOmbudsman
            isReferred = true
            transfer = nil
            requests = []
            appealPending = false
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
            appealPending = false
            if holder != nil { goOn() } else { leaveForUnheld() }
        case .resolved:
            interruptForGood()
            leaveRating()
            forgetArchive()
            state = .closed
            closure = .resolvedWithEvidence
            closedAt = now
            parent = nil
            transfer = nil
            requests = []
            appealPending = false
            if holder != nil { stateBefore = nil }
        case .noAction:
            if state == .referredToOmbudsman { returnFromInterruption() }
        }
    }

    /// A recommendation about a report that no body holds: whoever has to place it goes on with it.
    private mutating func leaveForUnheld() {
        switch state {
        case .archived:
            state = .unverified
            forgetArchive()
        case .closed, .referredToOmbudsman:
            returnFromInterruption()
        default:
            break
        }
    }

    /// What the reporter thought of the handling is overtaken by what happens now.
    mutating func leaveRating() {
        if rating != nil { isRatingReviewed = true }
    }

    private mutating func interrupt() {
        interruptedFrom = state
        interruptedClocks = runningClocks.map(\.key)
    }

    /// The Ombudsman's end over whatever had ended it before: where it is reopened without a holder it goes back to what the first ending
    /// had stopped, and one that was set aside to those who verify.
    private mutating func interruptForGood() {
        guard state != .closed, state != .referredToOmbudsman else { return }
        interrupt()
        if state == .archived { interruptedFrom = .unverified }
    }

    private mutating func returnFromInterruption() {
        requests.removeAll { $0.act == .reopening }
        state = interruptedFrom ?? .unverified
        closure = nil
        closedAt = nil
        parent = nil
        interruptedFrom = nil
        interruptedClocks = []
        appealPending = false
    }

    /// The holder works on it again; after an ending that is the next round.
    private mutating func goOn() {
        leaveRating()
        leaveEnding()
        forgetArchive()
        state = .inProgress
        stateBefore = nil
        appealPending = false
        objectionsThisRound = 0
        requests.removeAll { $0.act == .reopening }
    }

    /// The report comes back from whatever had ended it.
    mutating func leaveEnding() {
        if state == .closed || state == .referredToOmbudsman {
            round += 1
            rating = nil
        }
        closure = nil
        closedAt = nil
        parent = nil
        interruptedFrom = nil
        interruptedClocks = []
        appealPending = false
    }
}
