extension Decision {
    /// Shortest reason with which an identity may be asked for, in characters: as long as that of setting a report aside.
    static let shortestIdentityReason = 50

    mutating func carryOutIdentity(_ wish: IdentityWish) throws(Refusal) {
        switch wish {
        case .view: try view()
        case .askReveal(let reason, let words, let original, let order): try askReveal(reason, words, original, order)
        case .grantReveal(let id, let isBarred): try grantReveal(id, isBarred)
        case .refuseReveal(let id, let reason): try refuseReveal(id, reason)
        case .askBarRenewal(let id, let order): try askBarRenewal(id, order)
        case .grantBarRenewal(let id): try grantBarRenewal(id)
        case .refuseBarRenewal(let id, let reason): try refuseBarRenewal(id, reason)
        case .liftBar(let id, let words): try liftBar(id, words)
        case .openReveal(let id): try openReveal(id)
        case .openInEmergency(let ground, let words): try openInEmergency(ground, words)
        case .openEmergency(let id): try openEmergency(id)
        case .reviewEmergency(let id, let isJustified, let words): try reviewEmergency(id, isJustified, words)
        }
    }

    private mutating func view() throws(Refusal) {
        guard report.mayViewIdentity(actor, in: setting.office, visitors: setting.visitors) else { throw Refusal(.notPermitted) }
        record(.identityOpened(IdentityDisclosure(ground: .view, until: setting.now)))
    }

    private mutating func askReveal(
        _ reason: RevealReason, _ words: Wording, _ original: ID<Attachment>?, _ order: LegalOrder?
    ) throws(Refusal) {
        guard allows(.askReveal) else { throw Refusal(.notPermitted) }
        guard report.isOpenCase else { throw Refusal(.wrongState) }
        guard !report.reveals.contains(where: { $0.outcome == .asked }) else { throw Refusal(.requestPending) }
        try require(words, field: "words", atLeast: Self.shortestIdentityReason)
        let bar: LegalBar? = if let order { try bar(by: order, for: reason) } else { nil }
        record(
            .revealAsked(
                Reveal(
                    id: ID(setting.requestID.rawValue), author: actor, reason: reason, words: words, askedAt: setting.now,
                    original: original, bar: bar)))
    }

    private mutating func grantReveal(_ id: ID<Reveal>, _ isBarred: Bool) throws(Refusal) {
        let reveal = try answerableReveal(id)
        guard report.isOpenCase else { throw Refusal(.wrongState) }
        record(.revealGranted(id, barredUntil: isBarred ? try barEnd(of: reveal) : nil))
    }

    private mutating func refuseReveal(_ id: ID<Reveal>, _ reason: Wording) throws(Refusal) {
        _ = try answerableReveal(id)
        try require(reason, field: "reason")
        record(.revealRefused(id, reason))
    }

    private func answerableReveal(_ id: ID<Reveal>) throws(Refusal) -> Reveal {
        guard let reveal = report.reveals.first(where: { $0.id == id && $0.outcome == .asked }) else { throw Refusal(.requestUnknown) }
        guard reveal.author.officer != actor.officer else { throw Refusal(.samePerson) }
        guard mayAnswer(.reveal, author: reveal.author, askedAt: reveal.askedAt) else { throw Refusal(.notPermitted) }
        return reveal
    }

    /// The first look starts the time for which it stays open; within it the author may look again.
    private mutating func openReveal(_ id: ID<Reveal>) throws(Refusal) {
        guard let reveal = report.reveals.first(where: { $0.id == id }), reveal.outcome == .granted else { throw Refusal(.requestUnknown) }
        guard let person = actor.officer, reveal.author.officer == person, allows(.askReveal) else { throw Refusal(.notPermitted) }
        guard report.isOpenCase else { throw Refusal(.wrongState) }
        if let until = reveal.openUntil {
            guard setting.now < until else { throw Refusal(.windowClosed) }
            return record(.identityOpened(IdentityDisclosure(ground: .reveal(id), until: until)))
        }
        let most = try policy(.limit(.revealDaily))
        guard setting.revealsToday < most else { throw Refusal(.dailyLimit, limit: most) }
        record(.identityOpened(IdentityDisclosure(ground: .reveal(id), until: try end(of: .revealOpen))))
    }

    private mutating func openInEmergency(_ ground: EmergencyGround, _ words: Wording) throws(Refusal) {
        guard allows(.breakGlass) else { throw Refusal(.notPermitted) }
        try require(words, field: "words", atLeast: Self.shortestIdentityReason)
        let opening = EmergencyOpening(
            id: ID(setting.requestID.rawValue), author: actor, ground: ground, words: words, at: setting.now,
            until: try end(of: .breakGlassOpen))
        record(.emergencyOpened(opening))
        record(.identityOpened(IdentityDisclosure(ground: .emergency(opening.id), until: opening.until)))
    }

    /// Only for its author, and no longer than it was opened for; not after it was found unjustified.
    private mutating func openEmergency(_ id: ID<EmergencyOpening>) throws(Refusal) {
        guard allows(.breakGlass) else { throw Refusal(.notPermitted) }
        guard let person = actor.officer,
            let opening = report.emergencies.first(where: { $0.id == id && $0.author.officer == person && $0.isJustified != false })
        else { throw Refusal(.requestUnknown) }
        guard setting.now < opening.until else { throw Refusal(.windowClosed) }
        record(.identityOpened(IdentityDisclosure(ground: .emergency(id), until: opening.until)))
    }

    /// By when somebody else has looked at it (breakGlass.review); nil where no policy says so.
    func reviewDue(of opening: EmergencyOpening) -> Deadline? {
        try? setting.policies.clock(.breakGlassReview, start: opening.at, zone: zone).due(in: setting.calendar, asOf: setting.now)
    }

    private mutating func reviewEmergency(_ id: ID<EmergencyOpening>, _ isJustified: Bool, _ words: Wording) throws(Refusal) {
        guard let opening = report.emergencies.first(where: { $0.id == id }), opening.isJustified == nil else {
            throw Refusal(.requestUnknown)
        }
        guard opening.author.officer != actor.officer else { throw Refusal(.samePerson) }
        guard report.mayReview(opening, as: actor, in: setting) else { throw Refusal(.notPermitted) }
        try require(words, field: "words")
        record(.emergencyReviewed(id, isJustified: isJustified, words))
    }

    func allows(_ action: Action) -> Bool {
        Permissions.allows(action, actor: actor, on: report.standing(in: setting.office), office: setting.office)
    }

    /// When a period of the office that begins now is over.
    func end(of key: ClockKey) throws(Refusal) -> Instant {
        do {
            return try setting.policies.clock(key, start: setting.now, zone: zone).due(in: setting.calendar, asOf: setting.now).instant
        } catch {
            throw Refusal(.noPolicy, field: key.rawValue)
        }
    }
}
