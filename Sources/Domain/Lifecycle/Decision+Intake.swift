extension Decision {
    mutating func carryOutIntake(_ command: Command) throws(Refusal) {
        switch command {
        case .submit(let submission): try submit(submission)
        case .verify(let verification): try verify(verification)
        case .openDoor(let target, let percent): try openDoor(of: target, percent: percent)
        case .autoroute(let target): try autoroute(target)
        case .handleDirectly(let handling): try handleDirectly(handling)
        case .askReporter(let wording): try askReporter(wording)
        case .complete(let wording, let hasFiles): try complete(wording, hasFiles: hasFiles)
        case .lapseCompletion: try lapseCompletion()
        case .archive(let code, let reason, let grounds): try archive(code, reason: reason, grounds: grounds)
        case .appealArchive(let reason): try appealArchive(reason)
        case .restore(let reason): try restore(reason)
        default: throw Refusal(.notPermitted)
        }
    }

    private mutating func submit(_ submission: Command.Submission) throws(Refusal) {
        var submission = submission
        if submission.isByChild {
            submission.isSensitive = true
            submission.mode = .anonymousAndSecret
        }
        if submission.isSensitive { submission.mode.isSecret = true }
        record(.submitted(submission))
        try start(submission.citizenType.verifyClock, zone: submission.zone, bearer: submission.door.agency.map { Holder(agency: $0) })
        try start(submission.citizenType.presumedClass.clock, zone: submission.zone, bearer: nil, at: submission.submittedAt)
        if !submission.accused.isEmpty { record(.accused(submission.accused)) }
        for body in submission.proposedAccused where !report.suspected.contains(body) { record(.accusationProposed(body)) }
    }

    private mutating func verify(_ verification: Command.Verification) throws(Refusal) {
        try require(verification.routingReason, field: "routingReason")
        try requireOtherVerifier()
        if let holder = report.holder, holder.holder.agency != verification.target.holder.agency {
            throw Refusal(.outOfRange, field: "target")
        }
        try decideProposals(confirmed: verification.accused, declined: verification.declined)
        try decideSaid(accused: verification.accused, isNobody: verification.accusesNobody)
        try classify(
            .init(
                reportClass: verification.reportClass, category: verification.category, mode: verification.mode,
                accused: verification.accused, isSensitive: verification.isSensitive))
        if report.holder == nil {
            try dispose(to: verification.target, way: .verified, reason: verification.routingReason)
        } else if let holder = report.holder {
            try requireExaminer(holder)
        }
    }

    private mutating func handleDirectly(_ handling: Command.DirectHandling) throws(Refusal) {
        try require(handling.firstFollowUp, field: "firstFollowUp")
        try requireOtherVerifier()
        try requireNoProposal()
        if let own = actor.agency, own != handling.target.holder.agency { throw Refusal(.outOfRange, field: "target") }
        if report.verifiedAt == nil {
            try classify(
                .init(
                    reportClass: handling.reportClass, category: handling.category, mode: handling.mode, accused: report.accused,
                    isSensitive: handling.isSensitive))
        } else if handling.reportClass != report.reportClass {
            throw Refusal(.outOfRange, field: "class")
        }
        try requireExaminer(handling.target)
        finish(.redispose, .appealDecision)
        record(.handledDirectly(handling.target))
        record(.firstFollowedUp)
        try handOverClass(to: handling.target)
        try handOverObjection(to: handling.target)
        try start(.progressGap, zone: handling.target.zone, bearer: handling.target.holder)
    }

    /// What the verifier finds: the class counts from submission, privacy may only grow, and what is not secret is published.
    private mutating func classify(_ found: Event.Classification) throws(Refusal) {
        guard found.mode.isAtLeastAsPrivate(as: report.mode) else { throw Refusal(.lessPrivate, field: "mode") }
        var found = found
        found.accused = report.accused + found.accused.filter { !report.accused.contains($0) }
        found.isSensitive = found.isSensitive || report.isSensitive || found.reportClass == .whistleblowing
        if found.isSensitive { found.mode.isSecret = true }
        let amount = try amount(of: found.reportClass.clock)
        finish(.verify, .verifyShort, .appealDecision)
        record(.verified(found))
        changeClass { $0.classify(as: found.reportClass.clock, amount: amount) }
        try start(.lawCeiling, zone: zone, bearer: nil)
        if !report.mode.isSecret && !report.isSensitive { record(.published) }
    }

    /// Door A by a sure suggestion. Whether the agency is connected and its roster complete is the office's to know.
    private mutating func openDoor(of target: Target, percent: Int) throws(Refusal) {
        let isNew =
            report.door == .national && report.verifiedAt == nil && report.holder == nil && report.questions.isEmpty && report.bounces == 0
            && report.officersWhoActed.isEmpty
        guard setting.office == .nation, isNew, target.holder.unit == nil, !report.isSensitive, !report.isByChild,
            report.suspected.isEmpty, !report.isAccusationSaid
        else { throw Refusal(.conditionUnmet) }
        guard let least = setting.policies.row(.limit(.doorACertainty), on: today(in: .wib)), Double(percent) >= least.value * 100 else {
            throw Refusal(.conditionUnmet)
        }
        record(.doorOpened(target))
        guard let running = report.runningClock(.verify) ?? report.runningClock(.verifyShort) else { return }
        try start(running.key, zone: target.zone, bearer: target.holder, at: running.clock.start)
    }

    private mutating func autoroute(_ target: Target) throws(Refusal) {
        guard !report.isSensitive, report.suspected.isEmpty, !report.isAccusationSaid else { throw Refusal(.conditionUnmet) }
        guard let clock = (report.runningClock(.verify) ?? report.runningClock(.verifyShort))?.clock,
            clock.ladder(level: .veryLate, in: setting.calendar, asOf: setting.now) <= setting.now
        else { throw Refusal(.conditionUnmet) }
        try dispose(to: target, way: .autorouted, reason: nil)
    }

    private mutating func askReporter(_ wording: Wording) throws(Refusal) {
        try require(wording, field: "question")
        let stage: Question.Stage = report.state == .unverified ? .verifier : .holder
        guard !report.questions.contains(where: { $0.stage == stage }) else { throw Refusal(.alreadyDone) }
        if stage == .verifier { try requireOtherVerifier() }
        finish(.appealDecision)
        record(.asked(wording, stage))
        record(.clocksPaused(.awaitingReporter))
        try start(stage == .verifier ? .completion : .completionHolder, zone: zone, bearer: nil)
    }

    private mutating func complete(_ wording: Wording, hasFiles: Bool) throws(Refusal) {
        if wording.isEmpty && !hasFiles { throw Refusal(.missing, field: "reply") }
        finish(.completion, .completionHolder)
        record(.completed(wording))
        record(.clocksResumed)
    }

    private mutating func lapseCompletion() throws(Refusal) {
        guard let window = report.runningClock(.completion) ?? report.runningClock(.completionHolder), hasPassed(window) else {
            throw Refusal(.conditionUnmet)
        }
        let archives = report.lapseArchives
        finish(.completion, .completionHolder)
        if archives {
            try setAside(as: .a08, reason: nil)
        } else {
            record(.questionLapsed)
            record(.clocksResumed)
        }
    }

    private mutating func archive(_ code: ArchiveCode, reason: Wording, grounds: ArchiveGrounds) throws(Refusal) {
        guard code.mayBeChosen else { throw Refusal(.outOfRange, field: "code") }
        try require(reason, field: "reason", atLeast: ArchiveCode.minimumReasonLength)
        if code.barsSupervisoryAndFacility, report.effectiveClass.isSupervisory || setting.isFacility {
            throw Refusal(.conditionUnmet, field: "code")
        }
        try requireOtherVerifier()
        try requireNoClassObjection()
        if code.needsAskedReporter || code.needsHearing,
            !report.questions.contains(where: { $0.stage == .verifier && $0.isSettled })
        {
            throw Refusal(.conditionUnmet, field: "code")
        }
        if code.needsCallBack { try requireCall(on: grounds.calledOn) }
        if code.needsGuidance, grounds.guidance?.isEmpty != false { throw Refusal(.missing, field: "guidance") }
        try setAside(as: code, reason: reason, grounds: grounds)
    }

    /// A call is tried after the report has come and before it is set aside.
    private func requireCall(on day: CivilDate?) throws(Refusal) {
        guard let day else { throw Refusal(.missing, field: "calledOn") }
        let sent = report.submittedAt.map(zone.date(of:)) ?? day
        guard day >= sent, day <= today(in: zone) else { throw Refusal(.outOfRange, field: "calledOn") }
    }

    private mutating func setAside(as code: ArchiveCode, reason: Wording?, grounds: ArchiveGrounds = ArchiveGrounds()) throws(Refusal) {
        let isFinal = report.archiveAppealed
        finish(.appealDecision, .apipTask)
        if report.state == .awaitingReporter { record(.clocksResumed) }
        record(.clocksPaused(.archived))
        record(.archived(code, reason, grounds))
        if !isFinal { try start(.appealWindow, zone: zone, bearer: nil) }
    }

    func requireOtherVerifier() throws(Refusal) {
        if let reason = report.barsJudging(again: actor) { throw Refusal(reason) }
    }

    private mutating func appealArchive(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard !report.archiveAppealed else { throw Refusal(.alreadyDone) }
        guard let window = report.runningClock(.appealWindow), !hasPassed(window) else { throw Refusal(.windowClosed) }
        finish(.appealWindow)
        record(.archiveAppealed(reason))
        record(.clocksResumed)
        try start(.appealDecision, zone: zone, bearer: nil)
    }

    private mutating func restore(_ reason: Wording) throws(Refusal) {
        if actor.kind == .reporter {
            guard report.archiveCode == .a08 else { throw Refusal(.conditionUnmet) }
        } else if try !undoesAtOnce() {
            let mayRestore = Permissions.allows(.restore, actor: actor, on: report.standing(in: setting.office), office: setting.office)
            guard mayRestore else { throw Refusal(.windowClosed) }
            try require(reason, field: "reason")
        }
        finish(.appealWindow, .appealDecision)
        record(.restored(reason))
        record(.clocksResumed)
    }

    /// What was set aside as spam comes back by one act, also of its verifier, while `spam.undo` lasts (A10).
    private func undoesAtOnce() throws(Refusal) -> Bool {
        guard let code = report.archiveCode, code.canBeUndoneAtOnce, let archivedAt = report.archivedAt else { return false }
        let days = try policy(.limit(.spamUndo))
        return today(in: zone) <= zone.date(of: archivedAt).adding(days: days)
    }
}
