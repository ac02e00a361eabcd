extension Decision {
    mutating func carryOutRouting(_ command: Command) throws(Refusal) {
        switch command {
        case .disposeDown(let target, let instruction): try disposeDown(to: target, instruction: instruction)
        case .declineToAgency(let proposed, let ground): try declineToAgency(proposed: proposed, ground: ground)
        case .notAuthority(let proposed, let ground): try declineAuthority(proposed: proposed, ground: ground)
        case .transfer(let to, let ground): try offerTransfer(to: to, ground: ground)
        case .acceptTransfer: try acceptTransfer()
        case .refuseTransfer(let reason): try refuseTransfer(reason)
        case .redispose(let target, let reason): try redispose(to: target, reason: reason)
        case .arbitrate(let lead, let contributors, let ground): try arbitrate(lead: lead, contributors: contributors, ground: ground)
        case .lapseArbitration(let target): try lapseArbitration(to: target)
        case .routeConflict(let accused, let target): try routeConflict(accused, to: target)
        case .liftAccusation(let lift): try liftAccusation(lift)
        case .intervene(let target, let order): try intervene(target, order: order)
        default: throw Refusal(.notPermitted)
        }
    }

    /// Hands the report to another body: its own first follow-up clock starts, the class clock goes on (rule G.2.6). For a body without
    /// an account its host holds it, and owes the reporter the answer that the body is asked for (C.3).
    mutating func dispose(to owner: Target, way: Event.Disposal.Way, reason: Wording?) throws(Refusal) {
        try requireExaminer(owner)
        let host = host(for: owner)
        let target = host ?? owner
        finishHolderClocks()
        finish(.transferAccept, .appealDecision)
        if way != .interim { finish(.arbitration) }
        record(.disposed(.init(target: target, way: way, reason: reason, meant: host == nil ? nil : owner)))
        try handOverClass(to: target)
        try handOverObjection(to: target)
        try start(.followUpFirst, zone: target.zone, bearer: target.holder)
        if way != .arbitrated, way != .interim { try start(.notAuthority, zone: target.zone, bearer: target.holder) }
        try start(target.holder.unit == nil ? .tierDispose : .tierDraft, zone: target.zone, bearer: target.holder)
        // What is secret or sensitive leaves the office for nobody: its host finds out without handing the words over.
        if host != nil, !report.mode.isSecret, !report.isSensitive {
            try ask(Contribution(id: ID(setting.requestID.rawValue), from: owner, question: nil))
        }
    }

    /// Who holds the report for that body; nil where it does so itself, and where its host may not have this report.
    private func host(for owner: Target) -> Target? {
        guard let host = setting.host(owner.holder.agency), host.holder.agency != owner.holder.agency else { return nil }
        return (try? requireExaminer(host)) == nil ? nil : host
    }

    mutating func handOverClass(to target: Target) throws(Refusal) {
        let own = report.door.agency == target.holder.agency && report.bounces == 0
        let share = own ? nil : try policy(.limit(.holderShare))
        let now = setting.now
        changeClass { $0.handOver(at: now, agency: target.holder.agency, zone: target.zone, sharePercent: share) }
    }

    mutating func finishHolderClocks() {
        finish(
            .followUpFirst, .followUpNext, .notAuthority, .tierDispose, .tierDraft, .tierApprove, .redispose, .progressGap, .contribution)
    }

    private mutating func disposeDown(to target: Target, instruction: Wording) throws(Refusal) {
        guard let current = report.holder, target.holder.agency == current.holder.agency, target.holder.unit != nil else {
            throw Refusal(.outOfRange, field: "unit")
        }
        guard target.holder != current.holder else { throw Refusal(.alreadyDone, field: "unit") }
        try require(instruction, field: "instruction")
        try requireExaminer(target)
        finish(.tierDispose, .redispose)
        record(.disposedDown(target, instruction: instruction))
        try start(.tierDraft, zone: target.zone, bearer: target.holder)
    }

    private mutating func declineToAgency(proposed: Holder, ground: Wording) throws(Refusal) {
        guard let current = report.holder, current.holder.unit != nil else { throw Refusal(.conditionUnmet) }
        try require(ground, field: "ground")
        guard proposed.agency == current.holder.agency, proposed != current.holder else { throw Refusal(.outOfRange, field: "proposed") }
        finish(.tierDraft)
        record(.declinedToAgency(proposed: proposed, ground: ground))
        try start(.redispose, zone: current.zone, bearer: Holder(agency: current.holder.agency))
    }

    /// "Bukan wewenang": always with the body that is thought to own the matter; never shown to the reporter as a refusal.
    private mutating func declineAuthority(proposed: Target, ground: Wording) throws(Refusal) {
        guard !report.isArbitrated, report.runningClock(.arbitration) == nil else { throw Refusal(.conditionUnmet) }
        try require(ground, field: "ground")
        let own = report.holder?.holder.agency ?? report.door.agency
        guard proposed.holder.agency != own else { throw Refusal(.outOfRange, field: "proposed") }
        if report.state == .disposed {
            guard let window = report.runningClock(.notAuthority), !hasPassed(window) else { throw Refusal(.windowClosed) }
        }
        finishHolderClocks()
        finish(.transferAccept)
        let isSecond = report.bounces >= 1
        record(.authorityDeclined(proposed: proposed, ground: ground))
        if isSecond {
            record(.arbitrationOpened)
            try start(.arbitration, zone: .wib, bearer: nil)
        } else {
            try start(.redispose, zone: .wib, bearer: nil)
        }
    }

    private mutating func offerTransfer(to target: Target, ground: Wording) throws(Refusal) {
        guard report.transfer == nil else { throw Refusal(.requestPending) }
        try require(ground, field: "ground")
        try requireExaminer(target)
        guard target.holder.agency != report.holder?.holder.agency else { throw Refusal(.outOfRange, field: "target") }
        if report.state == .disposed {
            guard let window = report.runningClock(.notAuthority), hasPassed(window) else { throw Refusal(.conditionUnmet) }
        }
        // Where nobody could say yes for the body its host is asked, unless that is who gives it away.
        let host = host(for: target).flatMap { $0.holder.agency == report.holder?.holder.agency ? nil : $0 }
        let asked = host ?? target
        record(.transferOffered(PendingTransfer(to: asked, ground: ground, meant: host == nil ? nil : target)))
        try start(.transferAccept, zone: asked.zone, bearer: asked.holder)
    }

    private mutating func acceptTransfer() throws(Refusal) {
        guard let offer = report.transfer else { throw Refusal(.conditionUnmet) }
        try dispose(to: offer.meant ?? offer.to, way: .transferred, reason: offer.ground)
    }

    private mutating func refuseTransfer(_ reason: Wording) throws(Refusal) {
        guard report.transfer != nil else { throw Refusal(.conditionUnmet) }
        if actor.kind == .system {
            guard let window = report.runningClock(.transferAccept), hasPassed(window) else { throw Refusal(.conditionUnmet) }
        } else {
            try require(reason, field: "reason")
        }
        finishHolderClocks()
        finish(.transferAccept)
        record(.transferRefused(reason.isEmpty ? nil : reason))
        record(.arbitrationOpened)
        try start(.arbitration, zone: .wib, bearer: nil)
    }

    private mutating func redispose(to target: Target, reason: Wording) throws(Refusal) {
        try requireOtherVerifier()
        if actor.kind == .system {
            guard !report.isSensitive, let clock = report.runningClock(.redispose), hasPassed(clock) else { throw Refusal(.conditionUnmet) }
        } else {
            try require(reason, field: "reason")
        }
        try dispose(to: target, way: .redisposed, reason: reason.isEmpty ? nil : reason)
    }

    /// The lead answers; every other body named owes its part, on a clock of its own.
    private mutating func arbitrate(lead: Target, contributors: [Contribution], ground: Wording) throws(Refusal) {
        guard actor.duties.contains(.arbiter) else { throw Refusal(.notPermitted) }
        if setting.office == .nation, let own = actor.agency, report.pastAgencies.contains(own) || report.holder?.holder.agency == own {
            throw Refusal(.notPermitted)
        }
        try require(ground, field: "ground")
        try dispose(to: lead, way: .arbitrated, reason: ground)
        let holders = contributors.map(\.from.holder)
        guard Set(holders).count == holders.count, !holders.contains(lead.holder) else { throw Refusal(.outOfRange, field: "contributor") }
        for part in contributors { try checkPart(part) }
        if !holders.isEmpty { record(.copied(holders)) }
        for part in contributors { try ask(part) }
    }

    private mutating func lapseArbitration(to target: Target) throws(Refusal) {
        guard let clock = report.runningClock(.arbitration), hasPassed(clock) else { throw Refusal(.conditionUnmet) }
        try dispose(to: target, way: .interim, reason: nil)
    }

    private mutating func routeConflict(_ accused: [Accused], to target: Target) throws(Refusal) {
        guard !accused.isEmpty else { throw Refusal(.missing, field: "accused") }
        try decideSaid(accused: accused, isNobody: false)
        record(.accused(report.accused + accused.filter { !report.accused.contains($0) }))
        let isNotVerified = report.verifiedAt == nil
        finishAllButClass(except: isNotVerified ? [.verify, .verifyShort] : [.lawCeiling])
        record(.clocksResumed)
        try dispose(to: target, way: .conflict, reason: nil)
        if report.classClock?.isRunning == false { try resumeClass(nextRound: true) }
    }

    private mutating func intervene(_ target: Target, order: Wording) throws(Refusal) {
        try require(order, field: "order")
        let overdue = report.runningClocks.contains { !$0.key.isReporterWindow && $0.key != .lawCeiling && hasPassed($0) }
        guard overdue else { throw Refusal(.conditionUnmet) }
        record(.intervened(order))
        if target.holder != report.holder?.holder { try dispose(to: target, way: .intervened, reason: order) }
    }
}
