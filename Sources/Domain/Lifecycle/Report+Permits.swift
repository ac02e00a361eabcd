extension Report {
    /// Whether the table and the matrix let `actor` try this move now; what it must carry is not looked at.
    /// - Parameter assistance: who may act for the reporter, where the report was entered for him.
    public func permits(_ move: Move, to actor: Actor, office: OfficeScope, assistance: Assistance = .none) -> Bool {
        guard let rule = MoveTable.rule(for: move), isIn(rule) else { return false }
        if move == .reviewRating, let officer = actor.officer, answerers.contains(officer) { return false }
        if judges(move), barsJudging(again: actor) != nil { return false }
        if move == .decideClassObjection, reclassification?.isWork(of: actor) == true { return false }
        return isAllowed(rule, actor, office, assistance)
    }

    /// Who set a report aside, or said yes to that, never judges the appeal; one proven false goes to another body, which in an
    /// agency's own installation is another unit (row 9, C.1), or to an arbiter: where all of the national desk are of one body, nobody
    /// else could judge. At door A the appeal has gone to the national desk already. Nil where nothing stands against the actor.
    func barsJudging(again actor: Actor) -> Refusal.Reason? {
        for earlier in [archiver, archiveApprover].compactMap({ $0 }) where earlier.kind != .system {
            if earlier.officer == actor.officer { return .samePerson }
            guard archiveCode == .a11, !actor.duties.contains(.arbiter) else { continue }
            if earlier.agency == actor.agency, earlier.unit == actor.unit { return .notPermitted }
        }
        return nil
    }

    /// Moves that decide anew what becomes of a report that had been set aside.
    private func judges(_ move: Move) -> Bool {
        switch move {
        case .verify, .handleDirectly, .archive, .redispose: true
        case .askReporter: state == .unverified
        default: false
        }
    }

    func isAllowed(_ rule: MoveRule, _ actor: Actor, _ office: OfficeScope, _ assistance: Assistance = .none) -> Bool {
        rule.actors.contains { allowed in
            switch (allowed, actor.kind) {
            case (.reporter, .reporter): !hasLostReporter
            case (.system, .system): true
            case (.officer(let action), .officer), (.officer(let action), .assistant), (.officer(let action), .integrator):
                stageAsks(for: action, rule.move)
                    && standings(for: rule.move, in: office).contains {
                        isAllowed(rule, action, actor, assistance.admitted(to: $0), office)
                    }
            default: false
            }
        }
    }

    private func isAllowed(_ rule: MoveRule, _ action: Action, _ actor: Actor, _ standing: Standing, _ office: OfficeScope) -> Bool {
        if let only = rule.only, let role = actor.role, !only.contains(role) { return false }
        if let role = actor.role, rule.holding.contains(role), standing.holderAgency != nil, standing.holderAgency != actor.agency {
            return false
        }
        return Permissions.allows(action, actor: actor, on: standing, office: office)
    }

    /// Before a body holds the report its verifier asks the reporter, afterwards its holder. A verifier brings back what he may undo at
    /// once, and nothing else.
    private func stageAsks(for action: Action, _ move: Move) -> Bool {
        switch move {
        case .askReporter: (action == .verify) == (state == .unverified)
        case .restore: action != .verify || archiveCode?.canBeUndoneAtOnce == true
        default: true
        }
    }

    /// Whether the move is possible from where the report stands: its state, and the flags beside it.
    func isIn(_ rule: MoveRule) -> Bool {
        if rule.move == .submit { return state == .draft }
        return rule.from.contains(state) && flagsAllow(rule.move)
    }

    private func flagsAllow(_ move: Move) -> Bool {
        switch move {
        case .verify, .autoroute: verifiedAt == nil
        case .askReporter: !hasLostReporter
        case .lapseCompletion: lapseArchives
        case .resumeWithoutReporter: !lapseArchives
        case .declineToAgency: holder?.holder.unit != nil
        case .notAuthority: bounces == 0 && (state == .disposed || door.agency != nil)
        case .notAuthorityAgain: bounces == 1
        case .acceptTransfer, .refuseTransfer: transfer != nil
        case .redispose: needsRedisposition && verifiedAt != nil
        case .arbitrate: state == .inArbitration || runningClock(.arbitration) != nil
        case .contribute, .declineContribution: contributions.contains(where: \.isOpen)
        case .approveAnswer, .returnAnswer: draft != nil
        case .reclassify: verifiedAt != nil
        case .objectToClass: reclassification != nil && reclassification?.objection == nil
        case .decideClassObjection: reclassification?.objection == .pending
        case .appealAnswer: closure.map { ![.merged, .withdrawn, .handedOver].contains($0) } ?? true
        case .decideAppeal: appealPending
        case .reopen, .reportRecurrence: closure != .merged
        case .unmerge: closure == .merged
        case .rate: closure?.countsAsFinished == true
        case .reviewRating: awaitsRatingReview
        case .movePromise: promises.last?.isOpen == true
        case .split: holder != nil
        case .liftAccusation: !accused.isEmpty
        case .refer: !isReferred
        case .recordOmbudsmanResult: isReferred
        default: true
        }
    }
}
