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
        case .withdraw(let reason, let coerced): try withdraw(reason: reason.isEmpty ? nil : reason, wasCoerced: coerced)
        case .reopen(let reason): try reopen(reason)
        case .reportRecurrence(let new): try reportRecurrence(new)
        case .rate(let rating): try rate(rating)
        case .reviewRating(let reopens, let grounds): try reviewRating(reopens: reopens, grounds: grounds)
        default: throw Refusal(.notPermitted)
        }
    }

    /// Ends the case. The class clock is finished by the answer that was accepted, not by the day on which silence ran out.
    mutating func close(_ kind: ClosureKind, _ closing: Event.Closing) throws(Refusal) {
        let answeredAt = report.state == .answered ? report.answers.last?.approvedAt : nil
        record(.closed(kind, closing))
        interruptClocks(classAt: kind == .merged ? nil : answeredAt)
        if kind != .merged { try start(.reopenWindow, zone: zone, bearer: nil) }
    }

    /// Ends every clock, standing still or not; what was running can be taken up again where the ending is undone.
    mutating func interruptClocks(classAt moment: Instant? = nil) {
        if moment == nil { record(.clocksResumed) }
        finishAllButClass()
        finishClass(at: moment ?? setting.now)
    }

    /// An ending is undone: the clocks that it stopped run again, and the days between do not count (row 30).
    mutating func takeUpClocks(_ keys: [ClockKey], cause: PauseCause) throws(Refusal) {
        for key in keys where key.survivesInterruption || (key == .appealDecision && report.archiveAppealed) {
            guard var clock = report.clocks.last(where: { $0.key == key })?.clock else { continue }
            clock.resumeFinished(at: setting.now, cause: cause)
            record(.clockChanged(clock))
        }
        switch report.state {
        case .answered:
            record(.clocksPaused(.answered))
            try start(.reporterReply, zone: zone, bearer: nil)
        case .awaitingReporter:
            record(.clocksPaused(.awaitingReporter))
            try start(report.stateBefore == .unverified ? .completion : .completionHolder, zone: zone, bearer: nil)
        default:
            break
        }
    }

    private mutating func object(_ wording: Wording) throws(Refusal) {
        try require(wording, field: "objection")
        guard !report.appealPending else { throw Refusal(.requestPending) }
        finish(.reporterReply)
        record(.objected(wording))
        record(.clocksResumed)
        try start(.followUpNext, zone: zone, bearer: report.holder?.holder)
    }

    private mutating func appealAnswer(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
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
        try require(grounds, field: "grounds")
        try requireLevelAbove()
        let wasClosed = report.state == .closed
        finish(.appealDecision)
        record(.appealDecided(upheld: upheld, grounds))
        if upheld {
            finish(.reopenWindow)
            if wasClosed { finish(.apipTask) }
            try resumeClass(nextRound: wasClosed)
            try start(.followUpNext, zone: zone, bearer: report.holder?.holder)
        } else if !wasClosed {
            try start(.reporterReply, zone: zone, bearer: nil)
        }
    }

    /// An appeal goes to the level above (C.2): never to who wrote the answer, and to the agency's own inspectorate only over one of
    /// its units that is not the inspectorate itself.
    private func requireLevelAbove() throws(Refusal) {
        if let author = report.answers.last?.author.officer, author == actor.officer { throw Refusal(.samePerson) }
        guard actor.role == .internalAuditor, let holder = report.holder, holder.holder.agency == actor.agency else { return }
        guard let unit = holder.holder.unit, unit != actor.unit else { throw Refusal(.notPermitted) }
    }

    mutating func resumeClass(nextRound: Bool) throws(Refusal) {
        guard nextRound else {
            record(.clocksResumed)
            return
        }
        let minimum = try policy(.limit(.reopenMin))
        let now = setting.now
        changeClass { $0.reopen(at: now, minimum: minimum) }
    }

    private mutating func lapseReply() throws(Refusal) {
        guard let window = report.runningClock(.reporterReply), hasPassed(window) else { throw Refusal(.conditionUnmet) }
        try requireNoClassObjection()
        try close(.silence, .init())
    }

    private mutating func closeWithEvidence(_ closing: Command.EvidenceClosing) throws(Refusal) {
        try require(closing.statement, field: "statement")
        guard !closing.evidence.isEmpty else { throw Refusal(.missing, field: "evidence") }
        guard !report.appealPending else { throw Refusal(.requestPending) }
        try requireNoClassObjection()
        try close(
            .resolvedWithEvidence,
            .init(statement: closing.statement, evidence: closing.evidence, rootCause: closing.rootCause))
    }

    private mutating func handOutside(receipt: Wording) throws(Refusal) {
        try require(receipt, field: "receipt")
        try requireNoClassObjection()
        try close(.handedOver, .init(statement: receipt))
    }

    /// An allegation goes on without the reporter who takes it back: its state and its clocks stay, and what waited for him waits no
    /// more (row 27).
    private mutating func withdraw(reason: Wording?, wasCoerced: Bool) throws(Refusal) {
        guard report.effectiveClass.isSupervisory || report.isSensitive else {
            return try close(.withdrawn, .init(statement: reason, wasCoerced: wasCoerced))
        }
        let waited = report.state == .awaitingReporter
        finish(.completion, .completionHolder)
        record(.reporterLeft(reason, wasCoerced: wasCoerced))
        if waited { record(.clocksResumed) }
    }

    /// The reporter's way back within the window; a third time only as a request to the inspectorate (row 28).
    private mutating func reopen(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        if actor.kind == .reporter {
            guard !report.appealPending else { throw Refusal(.requestPending) }
            guard let window = report.runningClock(.reopenWindow), !hasPassed(window) else { throw Refusal(.windowClosed) }
        }
        finish(.reopenWindow, .appealDecision, .apipTask)
        let stopped = report.interruptedClocks
        record(.reopened(reason))
        guard let holder = report.holder else {
            return try takeUpClocks(stopped, cause: .closed)
        }
        try resumeClass(nextRound: true)
        try start(.followUpNext, zone: holder.zone, bearer: holder.holder)
    }

    private mutating func reportRecurrence(_ new: ID<Report>) throws(Refusal) {
        if let window = report.runningClock(.reopenWindow), !hasPassed(window) { throw Refusal(.conditionUnmet) }
        record(.recurrenceReported(new))
    }

    private mutating func rate(_ rating: Rating) throws(Refusal) {
        guard report.rating == nil else { throw Refusal(.alreadyDone) }
        record(.rated(rating))
        guard report.awaitsRatingReview else { return }
        try start(.apipTask, zone: zone, bearer: report.holder.map { Holder(agency: $0.holder.agency) })
    }

    /// Somebody else than who answered looks at what the reporter says is not solved (J.6).
    private mutating func reviewRating(reopens: Bool, grounds: Wording) throws(Refusal) {
        try require(grounds, field: "grounds")
        if let officer = actor.officer, report.answerers.contains(officer) { throw Refusal(.samePerson) }
        guard !reopens || !report.appealPending else { throw Refusal(.requestPending) }
        finish(.apipTask)
        if reopens { finish(.reopenWindow) }
        record(.ratingReviewed(reopens: reopens, grounds))
        guard reopens, let holder = report.holder else { return }
        try resumeClass(nextRound: true)
        try start(.followUpNext, zone: holder.zone, bearer: holder.holder)
    }
}
