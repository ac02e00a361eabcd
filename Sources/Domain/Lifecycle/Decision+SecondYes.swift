extension Decision {
    /// Which act of rule C.2 this move is, when it needs another person's yes; nil when its author may do it alone.
    func secondYesAct(for command: Command) -> SecondYesAct? {
        switch command {
        case .archive(let code, _, _): needsArchiveYes(code) ? .archive : nil
        case .extend: .extension
        case .progress(let progress): isFar(progress.nextDate) ? .farPromise : nil
        case .reclassify(let newClass, _): isLonger(newClass) ? .longerClass : nil
        case .closeWithEvidence: .evidence
        case .liftAccusation: .accusation
        case .reopen: actor.kind == .reporter && report.reporterReopenings >= 2 ? .reopening : nil
        default: nil
        }
    }

    /// An inspector who verifies only proposes an archive to the national desk (row 8).
    private func needsArchiveYes(_ code: ArchiveCode) -> Bool {
        actor.role == .internalAuditor
            || code.needsSecondYes(
                atDoorA: report.door.agency != nil, hasAttachments: report.hasAttachments,
                hasAccused: !report.suspected.isEmpty || report.isAccusationSaid)
    }

    /// A promise beyond the gap in which progress is owed.
    private func isFar(_ date: CivilDate) -> Bool {
        guard let gap = try? setting.policies.clock(.progressGap, start: setting.now, zone: zone, agency: report.holder?.holder.agency)
        else { return true }
        return date > gap.due(in: setting.calendar, asOf: setting.now).date
    }

    func isLonger(_ newClass: ReportClass) -> Bool {
        guard let current = report.classClock?.clock.amount, let new = try? amount(of: newClass.clock) else { return false }
        return new > current
    }

    mutating func ask(for act: SecondYesAct, to command: Command) throws(Refusal) {
        let move = command.move(on: report)
        guard !report.requests.contains(where: { $0.command.move(on: report) == move }) else { throw Refusal(.requestPending) }
        var trial = self
        try trial.carryOut(command)
        record(
            .secondYesAsked(
                SecondYesRequest(id: setting.requestID, command: command, author: actor, askedAt: setting.now, act: act)))
        if report.runningClock(.secondYes) == nil { try start(.secondYes, zone: zone, bearer: report.holder?.holder) }
    }

    mutating func approveRequest(_ id: ID<SecondYesRequest>, check: FieldCheck?) throws(Refusal) {
        let request = try openRequest(id)
        guard let move = request.command.move(on: report), let rule = MoveTable.rule(for: move), report.isIn(rule) else {
            throw Refusal(.wrongState)
        }
        if request.act == .evidence { try recordCheck(check) }
        // Who set a report aside, or changed its class, is known only after it is done: the yes is written behind it.
        let isRemembered = request.act == .archive || request.act == .longerClass
        if isRemembered { try carryOut(request.command) }
        record(.secondYesGiven(id))
        if !isRemembered { try carryOut(request.command) }
        finishSecondYesIfNone()
    }

    /// Where the category demands it, nothing is closed as finished that another office has not seen at the place (row 25).
    private mutating func recordCheck(_ check: FieldCheck?) throws(Refusal) {
        guard let check else {
            guard !setting.demandsFieldCheck else { throw Refusal(.missing, field: "checkPlace") }
            return
        }
        try require(check.place, field: "checkPlace")
        guard !check.files.isEmpty else { throw Refusal(.missing, field: "checkFiles") }
        // Not before the day on which the report came to its holder.
        let isBefore = report.disposedAt.map { zone.date(of: check.seenAt) < zone.date(of: $0) } ?? false
        guard check.seenAt <= setting.now, !isBefore else {
            throw Refusal(.outOfRange, field: "checkDate")
        }
        if let unit = actor.unit, unit == report.holder?.holder.unit { throw Refusal(.notPermitted) }
        record(.fieldChecked(check))
    }

    mutating func returnRequest(_ id: ID<SecondYesRequest>, reason: Wording) throws(Refusal) {
        _ = try openRequest(id)
        try require(reason, field: "reason")
        record(.secondYesReturned(id, reason))
        finishSecondYesIfNone()
    }

    private func openRequest(_ id: ID<SecondYesRequest>) throws(Refusal) -> SecondYesRequest {
        guard let request = report.requests.first(where: { $0.id == id }) else { throw Refusal(.requestUnknown) }
        guard request.author.officer != actor.officer else { throw Refusal(.samePerson) }
        guard mayAnswer(request.act, author: request.author, askedAt: request.askedAt) else { throw Refusal(.notPermitted) }
        return request
    }

    /// Whether the actor's yes counts now: the named seat's at once, a substitute's after each lapse (rule C.2).
    func mayAnswer(_ act: SecondYesAct, author: Actor, askedAt: Instant) -> Bool {
        SecondYesRule.mayApprove(
            act, author: author, approver: actor, on: report.standing(in: setting.office), office: setting.office,
            lapses: lapses(of: act == .reveal ? .secondYesReveal : .secondYes, since: askedAt), levelAbove: setting.levelAbove,
            lastInspectorate: setting.lastInspectorate)
    }

    func lapses(of key: ClockKey, since askedAt: Instant) -> Int {
        guard let clock = try? setting.policies.clock(key, start: askedAt, zone: zone) else { return 0 }
        let counted = clock.countedDays(until: setting.now, in: setting.calendar)
        return max(0, (counted - 1) / max(1, clock.amount))
    }
}

extension Report {
    /// Whether an answer waits for another person's yes: by the report's class, by its own kind, or because the agency always asks.
    public func asksSecondYes(for answer: Answer, agencyAsksApproval: Bool) -> Bool {
        effectiveClass.isSupervisory || isSensitive || answer.kind == .decision || answer.kind == .examinationResult || agencyAsksApproval
    }

    /// The open requests to which this person may say yes or no now; what his queue shows him.
    public func answerableRequests(for actor: Actor, in setting: Setting) -> [SecondYesRequest] {
        let decision = Decision(report: self, actor: actor, setting: setting)
        return requests.filter { decision.mayAnswer($0.act, author: $0.author, askedAt: $0.askedAt) }
    }
}
