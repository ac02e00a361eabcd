extension Decision {
    mutating func carryOutEnding(_ command: Command) throws(Refusal) {
        switch command {
        case .object(let wording): try object(wording)
        case .appealAnswer(let reason): try appealAnswer(reason)
        case .decideAppeal(let upheld, let grounds): try decideAppeal(upheld: upheld, grounds: grounds)
        case .confirm: try close(.confirmedByReporter, .init())
        case .lapseReply: try lapseReply()
        case .closeWithEvidence(let closing): try closeWithEvidence(closing)
        case .handOutside(let receipt): try handOutside(receipt: receipt)
        case .withdraw(let reason, let coerced): try close(.withdrawn, .init(statement: reason.isEmpty ? nil : reason, wasCoerced: coerced))
        case .reopen(let reason): try reopen(reason)
        case .reportRecurrence(let new): try reportRecurrence(new)
        case .rate(let rating): try rate(rating)
        default: throw Refusal(.notPermitted)
        }
    }

    /// Ends the case. The class clock is finished by the answer that was accepted, not by the day on which silence ran out.
    mutating func close(_ kind: ClosureKind, _ closing: Event.Closing) throws(Refusal) {
        let answeredAt = report.state == .answered ? report.answers.last?.approvedAt : nil
        finishAllButClass()
        if kind == .merged {
            record(.clocksPaused(.merged))
        } else {
            finishClass(at: answeredAt ?? setting.now)
        }
        record(.closed(kind, closing))
        if kind != .merged, kind != .withdrawn { try start(.reopenWindow, zone: zone, bearer: nil) }
    }

    private mutating func object(_ wording: Wording) throws(Refusal) {
        try require(wording, field: "objection")
        finish(.reporterReply)
        record(.objected(wording))
        record(.clocksResumed)
        try start(.followUpNext, zone: zone, bearer: report.holder?.holder)
    }

    private mutating func appealAnswer(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        if let kind = report.closure, [.merged, .withdrawn, .handedOver].contains(kind) { throw Refusal(.wrongState) }
        guard report.appealedRound != report.round else { throw Refusal(.alreadyDone) }
        guard report.objections + report.reporterReopenings > 0 else { throw Refusal(.conditionUnmet) }
        if report.state == .closed {
            guard let window = report.runningClock(.reopenWindow), !hasPassed(window) else { throw Refusal(.windowClosed) }
        }
        finish(.reporterReply)
        record(.answerAppealed(reason))
        try start(.appealDecision, zone: zone, bearer: nil)
    }

    private mutating func decideAppeal(upheld: Bool, grounds: Wording) throws(Refusal) {
        guard report.appealPending else { throw Refusal(.conditionUnmet) }
        try require(grounds, field: "grounds")
        let wasClosed = report.state == .closed
        finish(.appealDecision)
        record(.appealDecided(upheld: upheld, grounds))
        if upheld {
            finish(.reopenWindow)
            try resumeClass(nextRound: wasClosed)
            try start(.followUpNext, zone: zone, bearer: report.holder?.holder)
        } else if !wasClosed {
            try start(.reporterReply, zone: zone, bearer: nil)
        }
    }

    mutating func resumeClass(nextRound: Bool) throws(Refusal) {
        guard nextRound else {
            record(.clocksResumed)
            return
        }
        let minimum = try policy(.reopenMin)
        let now = setting.now
        changeClass { $0.reopen(at: now, minimum: minimum) }
    }

    private mutating func lapseReply() throws(Refusal) {
        guard let window = report.runningClock(.reporterReply), hasPassed(window) else { throw Refusal(.conditionUnmet) }
        try close(.silence, .init())
    }

    private mutating func closeWithEvidence(_ closing: Command.EvidenceClosing) throws(Refusal) {
        try require(closing.statement, field: "statement")
        guard !closing.evidence.isEmpty else { throw Refusal(.missing, field: "evidence") }
        guard report.holder != nil else { throw Refusal(.wrongState) }
        try close(
            .resolvedWithEvidence,
            .init(statement: closing.statement, evidence: closing.evidence, rootCause: closing.rootCause))
    }

    private mutating func handOutside(receipt: Wording) throws(Refusal) {
        try require(receipt, field: "receipt")
        try close(.handedOver, .init(statement: receipt))
    }

    /// The reporter's way back within the window; the third time the inspectorate opens it (row 28).
    private mutating func reopen(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard report.closure != .merged else { throw Refusal(.wrongState) }
        if actor.kind == .reporter {
            guard let window = report.runningClock(.reopenWindow), !hasPassed(window) else { throw Refusal(.windowClosed) }
            guard report.reporterReopenings < 2 else { throw Refusal(.conditionUnmet) }
        }
        finish(.reopenWindow)
        record(.reopened(reason))
        try resumeClass(nextRound: true)
        try start(.followUpNext, zone: zone, bearer: report.holder?.holder)
    }

    private mutating func reportRecurrence(_ new: ID<Report>) throws(Refusal) {
        if let window = report.runningClock(.reopenWindow), !hasPassed(window) { throw Refusal(.conditionUnmet) }
        record(.recurrenceReported(new))
    }

    private mutating func rate(_ rating: Rating) throws(Refusal) {
        guard report.rating == nil else { throw Refusal(.alreadyDone) }
        guard report.closure?.countsAsFinished == true else { throw Refusal(.wrongState) }
        record(.rated(rating))
    }
}
