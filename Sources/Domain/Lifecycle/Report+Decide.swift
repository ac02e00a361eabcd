extension Report {
    /// What follows if `actor` does this now: the events to record, or the rule that stands against it. Pure.
    public func decide(_ command: Command, by actor: Actor, in setting: Setting) throws(Refusal) -> [Event] {
        var decision = Decision(report: self, actor: actor, setting: setting)
        switch command {
        case .approve(let id, let check): try decision.approveRequest(id, check: check)
        case .returnRequest(let id, let reason): try decision.returnRequest(id, reason: reason)
        case .identity(let wish): try decision.carryOutIdentity(wish)
        case .rights(let wish): try decision.carryOutRights(wish)
        default: try decision.make(command)
        }
        decision.accusePeople()
        return decision.events
    }
}

extension Decision {
    /// A body that becomes accused does so with its people, whoever moves on or sits elsewhere as well.
    fileprivate mutating func accusePeople() {
        let people = setting.peopleOfAccused.filter { !report.accusedPeople.contains($0) }
        if !people.isEmpty, !report.accused.isEmpty { record(.peopleAccused(people)) }
    }

    mutating func make(_ command: Command) throws(Refusal) {
        guard let move = command.move(on: report), let rule = MoveTable.rule(for: move) else { throw Refusal(.notPermitted) }
        guard report.isAllowed(rule, actor, setting.office, setting.assistance) else { throw Refusal(.notPermitted) }
        guard report.isIn(rule) else { throw Refusal(.wrongState) }
        if case .archive = command, report.requests.contains(where: { $0.act == .archive }) { throw Refusal(.requestPending) }
        if let act = secondYesAct(for: command) {
            try ask(for: act, to: command)
        } else {
            try carryOut(command)
        }
        finishSecondYesIfNone()
    }

    mutating func carryOut(_ command: Command) throws(Refusal) {
        switch command {
        case .submit, .openDoor, .verify, .autoroute, .handleDirectly, .askReporter, .complete, .lapseCompletion, .archive, .appealArchive,
            .restore:
            try carryOutIntake(command)
        case .disposeDown, .declineToAgency, .notAuthority, .transfer, .acceptTransfer, .refuseTransfer, .redispose, .arbitrate,
            .lapseArbitration, .routeConflict, .liftAccusation, .intervene:
            try carryOutRouting(command)
        case .copy, .askContribution, .contribute, .declineContribution, .progress, .movePromise, .draftAnswer, .approveAnswer,
            .returnAnswer, .extend,
            .reclassify,
            .objectToClass,
            .decideClassObjection, .note:
            try carryOutHandling(command)
        case .object, .appealAnswer, .decideAppeal, .confirm, .lapseReply, .closeWithEvidence, .handOutside, .withdraw, .reopen,
            .reportRecurrence, .rate, .reviewRating:
            try carryOutEnding(command)
        case .merge, .unmerge, .split, .raiseSecrecy, .lowerSecrecy, .refer, .referWithoutProvider, .recordOmbudsmanResult,
            .addInformation, .succeed:
            try carryOutCrosscutting(command)
        case .approve, .returnRequest, .identity, .rights:
            throw Refusal(.notPermitted)
        }
    }
}
