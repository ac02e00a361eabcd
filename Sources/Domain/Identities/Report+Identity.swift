extension Report {
    /// Somebody still works on it, or the reporter may still say something to it: only then may an identity be asked for (E.3). Of who took
    /// an allegation back it is asked no more (rule 27).
    var isOpenCase: Bool {
        guard !hasLostReporter else { return false }
        return switch state {
        case .draft, .archived: false
        case .closed: isReferred
        case .unverified, .awaitingReporter, .disposed, .inArbitration, .inProgress, .answered, .referredToOmbudsman: true
        }
    }

    /// Whether the mode of the report lets this officer see name and contact by a logged view (E.3): in the open mode who handles it,
    /// in the secret mode its holder, in the anonymous mode nobody.
    /// - Parameter visitors: who is on his way to the place, and may know for as long as that lasts.
    public func mayViewIdentity(_ actor: Actor, in office: OfficeScope, visitors: Set<ID<Officer>> = []) -> Bool {
        guard !hasLostReporter else { return false }
        let action: Action = mode.isSecret || isSensitive ? .seeSecretIdentity : .seeOpenIdentity
        var standing = standing(in: office)
        standing.isSecret = action == .seeSecretIdentity
        standing.visitors = visitors
        return Permissions.allows(action, actor: actor, on: standing, office: office)
    }

    /// Whether this officer may ask now that the identity be opened: in his charge, while the case is open, and nobody else has asked.
    public func mayAskReveal(_ actor: Actor, in office: OfficeScope) -> Bool {
        isOpenCase && !reveals.contains { $0.outcome == .asked }
            && Permissions.allows(.askReveal, actor: actor, on: standing(in: office), office: office)
    }

    /// Whether this officer is on duty for danger to life in whose charge the report is.
    public func mayOpenInEmergency(_ actor: Actor, in office: OfficeScope) -> Bool {
        Permissions.allows(.breakGlass, actor: actor, on: standing(in: office), office: office)
    }

    /// A custodian of identities who is not accused in it and has done nothing else in the case; so never who opened it.
    public func mayReviewEmergency(_ actor: Actor, in office: OfficeScope) -> Bool {
        guard let officer = actor.officer, actor.duties.contains(.identityCustodian) else { return false }
        return !officersWhoActed.contains(officer) && !standing(in: office).accuses(actor)
    }

    /// Whether this person may judge an opening now: a custodian at once; when the time for that is over also the head of the level above
    /// and the national desk.
    public func mayReview(_ opening: EmergencyOpening, as actor: Actor, in setting: Setting) -> Bool {
        guard let person = actor.officer, person != opening.author.officer else { return false }
        if mayReviewEmergency(actor, in: setting.office) { return true }
        guard isReviewLate(opening, in: setting), !standing(in: setting.office).accuses(actor) else { return false }
        if actor.role == .leader { return actor.agency != nil && actor.agency == setting.levelAbove }
        return actor.role == (setting.office == .nation ? .nationalAdmin : .agencyAdmin)
    }

    /// By when an opening for danger to life is to be judged; nil for one that is, and where no policy says so.
    public func reviewDue(of opening: EmergencyOpening, in setting: Setting) -> Deadline? {
        guard opening.isJustified == nil else { return nil }
        return Decision(report: self, actor: .system, setting: setting).reviewDue(of: opening)
    }

    private func isReviewLate(_ opening: EmergencyOpening, in setting: Setting) -> Bool {
        reviewDue(of: opening, in: setting).map { $0.instant <= setting.now } ?? false
    }

    /// The open requests for this identity to which the person may say yes or no now.
    public func answerableReveals(for actor: Actor, in setting: Setting) -> [Reveal] {
        let decision = Decision(report: self, actor: actor, setting: setting)
        return reveals.filter { $0.outcome == .asked && decision.mayAnswer(.reveal, author: $0.author, askedAt: $0.askedAt) }
    }

    /// How many substitutes may answer a request by now, each after another lapse of the time for a yes (rule C.2).
    public func substitutes(for id: ID<Reveal>, in setting: Setting) -> Int {
        guard let reveal = reveals.first(where: { $0.id == id && $0.outcome == .asked }) else { return 0 }
        let lapses = Decision(report: self, actor: .system, setting: setting).lapses(of: .secondYesReveal, since: reveal.askedAt)
        return min(lapses, SecondYesRule.seats(for: .reveal, on: standing(in: setting.office)).count - 1)
    }

    mutating func applyIdentity(_ event: Event) {
        switch event {
        case .revealAsked(let reveal):
            reveals.append(reveal)
        case .revealGranted(let id, let barredUntil):
            changeReveal(id) { reveal in
                reveal.outcome = .granted
                reveal.bar?.until = barredUntil
            }
        case .revealRefused(let id, _):
            changeReveal(id) { $0.outcome = .refused }
        case .identityOpened(let opening):
            if case .reveal(let id) = opening.ground { changeReveal(id) { $0.openUntil = $0.openUntil ?? opening.until } }
        case .emergencyOpened(let opening):
            emergencies.append(opening)
        case .emergencyReviewed(let id, let isJustified, _):
            for index in emergencies.indices where emergencies[index].id == id { emergencies[index].isJustified = isJustified }
        default:
            break
        }
    }

    private mutating func changeReveal(_ id: ID<Reveal>, _ change: (inout Reveal) -> Void) {
        for index in reveals.indices where reveals[index].id == id { change(&reveals[index]) }
    }
}
