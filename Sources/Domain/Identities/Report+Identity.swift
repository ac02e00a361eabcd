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
    public func mayViewIdentity(_ actor: Actor, in office: OfficeScope) -> Bool {
        guard !hasLostReporter else { return false }
        let action: Action = mode.isSecret || isSensitive ? .seeSecretIdentity : .seeOpenIdentity
        var standing = standing(in: office)
        standing.isSecret = action == .seeSecretIdentity
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

    /// A custodian of identities who is not accused in it; never who opened it, which is looked at apart.
    public func mayReviewEmergency(_ actor: Actor, in office: OfficeScope) -> Bool {
        actor.officer != nil && actor.duties.contains(.identityCustodian) && !standing(in: office).accuses(actor)
    }

    /// The open requests for this identity to which the person may say yes or no now.
    public func answerableReveals(for actor: Actor, in setting: Setting) -> [Reveal] {
        let decision = Decision(report: self, actor: actor, setting: setting)
        return reveals.filter { $0.outcome == .asked && decision.mayAnswer(.reveal, author: $0.author, askedAt: $0.askedAt) }
    }

    mutating func applyIdentity(_ event: Event) {
        switch event {
        case .revealAsked(let reveal):
            reveals.append(reveal)
        case .revealGranted(let id):
            changeReveal(id) { $0.outcome = .granted }
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
