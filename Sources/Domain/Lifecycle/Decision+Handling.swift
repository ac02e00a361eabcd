extension Decision {
    mutating func carryOutHandling(_ command: Command) throws(Refusal) {
        switch command {
        case .copy(let holders): try copy(to: holders)
        case .askContribution(let id, let target, let question): try askContribution(id, of: target, question: question)
        case .contribute(let id, let answer): try contribute(id, answer)
        case .declineContribution(let id, let proposed, let ground): try declineContribution(id, proposed: proposed, ground: ground)
        case .progress(let progress): try report(progress)
        case .movePromise(let date, let reason): try movePromise(to: date, reason: reason)
        case .draftAnswer(let draft): try draftAnswer(draft)
        case .approveAnswer(let reason): try approveAnswer(leavingOpenContributions: reason)
        case .returnAnswer(let reason): try returnAnswer(reason)
        case .extend(let key, let days, let code, let reason): try extend(key, days: days, code: code, reason: reason)
        case .reclassify(let newClass, let reason): try reclassify(as: newClass, reason: reason)
        case .objectToClass(let reason): try objectToClass(reason)
        case .decideClassObjection(let upheld, let grounds): try decideClassObjection(upheld: upheld, grounds: grounds)
        case .note(let wording): try note(wording)
        default: throw Refusal(.notPermitted)
        }
    }

    private mutating func copy(to holders: [Holder]) throws(Refusal) {
        guard !holders.isEmpty else { throw Refusal(.missing, field: "units") }
        for holder in holders { try refuseAccused(Target(holder: holder, zone: zone)) }
        record(.copied(holders))
    }

    private mutating func askContribution(_ id: ID<Contribution>, of target: Target, question: Wording) throws(Refusal) {
        let part = Contribution(id: id, from: target, question: question)
        try checkPart(part)
        try ask(part)
    }

    /// A part is asked in words, of a body that may know of the report, and never of its holder.
    func checkPart(_ part: Contribution) throws(Refusal) {
        if let question = part.question { try require(question, field: "question") }
        try refuseAccused(part.from)
        guard part.from.holder != report.holder?.holder else { throw Refusal(.outOfRange, field: "unit") }
    }

    /// The body owes its part from now on.
    mutating func ask(_ part: Contribution) throws(Refusal) {
        record(.contributionAsked(part))
        try start(.contribution, zone: part.from.zone, bearer: part.from.holder)
    }

    private mutating func contribute(_ id: ID<Contribution>, _ answer: Wording) throws(Refusal) {
        _ = try ownPart(id)
        try require(answer, field: "answer")
        record(.contributed(id, answer))
    }

    /// The part that was asked of the actor's own body, as long as it is open.
    private func ownPart(_ id: ID<Contribution>) throws(Refusal) -> Contribution {
        guard let asked = report.contributions.first(where: { $0.id == id }), asked.isOpen else { throw Refusal(.requestUnknown) }
        let seat = report.standing(of: asked.from, in: setting.office)
        guard Permissions.allows(.draftAnswer, actor: actor, on: seat, office: setting.office) else { throw Refusal(.notPermitted) }
        return asked
    }

    private mutating func declineContribution(_ id: ID<Contribution>, proposed: Holder, ground: Wording) throws(Refusal) {
        let asked = try ownPart(id)
        guard proposed != asked.from.holder else { throw Refusal(.outOfRange, field: "proposed") }
        try require(ground, field: "ground")
        record(.contributionDeclined(id, Contribution.Decline(proposed: proposed, ground: ground)))
    }

    private mutating func report(_ progress: Command.ProgressReport) throws(Refusal) {
        try require(progress.act, field: "act")
        let today = today(in: zone)
        guard progress.actDate <= today else { throw Refusal(.outOfRange, field: "actDate") }
        guard progress.nextDate > today else { throw Refusal(.outOfRange, field: "nextDate") }
        guard report.holder != nil else { throw Refusal(.wrongState) }
        followUp()
        finish(.progressGap)
        record(.progressed(progress))
        try start(.progressGap, zone: zone, bearer: report.holder?.holder)
    }

    /// Before the promised day and once, with a reason, another day takes its place; else the promise is broken (J.5).
    private mutating func movePromise(to date: CivilDate, reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard let promise = report.promises.last, promise.isOpen else { throw Refusal(.conditionUnmet) }
        guard promise.movedFrom == nil else { throw Refusal(.alreadyDone, field: "nextDate") }
        guard promise.dueAt > setting.now else { throw Refusal(.dueAlreadyPassed, field: "nextDate") }
        guard date > promise.date, let gap = report.runningClock(.progressGap) else { throw Refusal(.outOfRange, field: "nextDate") }
        guard date <= gap.clock.due(in: setting.calendar, asOf: setting.now).date else {
            throw Refusal(.outOfRange, field: "nextDate")
        }
        record(.promiseMoved(date, reason))
    }

    /// The holder has acted: its first and next follow-up are met, and the matter is accepted as its own, also where it was handed
    /// over for the time being only.
    private mutating func followUp() {
        finish(.followUpFirst, .followUpNext, .notAuthority, .tierDispose, .redispose, .arbitration)
        if report.firstFollowUpAt == nil { record(.firstFollowedUp) }
    }

    private mutating func draftAnswer(_ draft: Command.DraftedAnswer) throws(Refusal) {
        try require(draft.text, field: "answer")
        if let remedy = draft.remedy, remedy.kind != .none {
            guard let wording = remedy.wording, !wording.isEmpty else { throw Refusal(.missing, field: "remedyText") }
        }
        finish(.tierDispose, .tierDraft)
        record(
            .answerDrafted(
                Answer(
                    wording: draft.text, kind: draft.kind, rubric: draft.rubric, author: actor, draftedAt: setting.now,
                    isSecret: draft.isSecret, remedy: draft.remedy)))
        if report.runningClock(.tierApprove) == nil { try start(.tierApprove, zone: zone, bearer: report.holder?.holder) }
    }

    private mutating func approveAnswer(leavingOpenContributions reason: Wording?) throws(Refusal) {
        guard var answer = report.draft else { throw Refusal(.missing, field: "answer") }
        guard answer.rubric.isSubstantive(for: answer.kind) else { throw Refusal(.notSubstantive, field: "rubric") }
        if report.effectiveClass.isSupervisory, answer.kind != .examinationResult { throw Refusal(.needsFinding, field: "kind") }
        if report.contributions.contains(where: \.isOpen) {
            guard let reason, !reason.isEmpty else { throw Refusal(.contributionsOpen, field: "contributions") }
        }
        try requireApprover(of: answer)
        followUp()
        finishHolderClocks()
        finish(.transferAccept)
        answer.approvedAt = setting.now
        record(.answered(answer, leavingOpenContributions: reason))
        record(.clocksPaused(.answered))
        try start(.reporterReply, zone: zone, bearer: nil)
    }

    /// An answer of these kinds never goes out on its author's word alone (rule C.2). The national admin approves only what his own
    /// body holds, or as the last substitute.
    private func requireApprover(of answer: Answer) throws(Refusal) {
        let asks = report.asksSecondYes(for: answer, agencyAsksApproval: setting.agencyAsksApproval)
        let isHolding = actor.role != .nationalAdmin || report.holder?.holder.agency == actor.agency
        guard asks else {
            guard isHolding else { throw Refusal(.notPermitted) }
            return
        }
        guard answer.author.officer != actor.officer else { throw Refusal(.samePerson) }
        let may = mayAnswer(.answer, author: answer.author, askedAt: answer.draftedAt)
        guard may || (actor.role == .nationalAdmin && isHolding) else { throw Refusal(.notPermitted) }
    }

    private mutating func returnAnswer(_ reason: Wording) throws(Refusal) {
        guard report.draft != nil else { throw Refusal(.missing, field: "answer") }
        try require(reason, field: "reason")
        finish(.tierApprove)
        record(.answerReturned(reason))
        try start(.tierDraft, zone: zone, bearer: report.holder?.holder)
    }

    private mutating func extend(_ key: ClockKey, days: Int, code: ExtensionReason, reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        let clock = key.isClassClock ? report.classClock : report.runningClock(key)
        guard var changed = clock?.clock, clock?.isRunning == true else { throw Refusal(.conditionUnmet, field: "clock") }
        guard changed.extensions.isEmpty else { throw Refusal(.alreadyDone, field: "clock") }
        guard let limit = setting.policies.extensionLimit(of: changed.key, agency: changed.agency, on: today(in: .wib)), limit > 0 else {
            throw Refusal(.outOfRange, field: "clock")
        }
        guard (1...limit).contains(days) else { throw Refusal(.outOfRange, field: "days", limit: limit) }
        if let clock, hasPassed(clock) { throw Refusal(.dueAlreadyPassed, field: "clock") }
        changed.extend(days: days, at: setting.now)
        record(.extended(changed.key, days: days, code: code, reason))
        record(.clockChanged(changed))
    }

    private mutating func note(_ wording: Wording) throws(Refusal) {
        try require(wording, field: "note")
        record(.noted(wording))
    }
}
