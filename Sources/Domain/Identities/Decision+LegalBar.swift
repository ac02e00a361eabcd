extension Decision {
    /// The bar that an order asks for. Only who asks by a legal order may state one.
    func bar(by order: LegalOrder, for reason: RevealReason) throws(Refusal) -> LegalBar {
        guard reason == .legalOrder else { throw Refusal(.conditionUnmet, field: "reason") }
        try requireWhole(order)
        return LegalBar(order: order, waitsUntil: try lastAnswer())
    }

    /// When a bar to which the actor agrees now ends. His yes is that of a custodian of another body, and comes while the reporter has
    /// not been told.
    func barEnd(of reveal: Reveal) throws(Refusal) -> Instant {
        guard let bar = reveal.bar else { throw Refusal(.missing, field: "barNumber") }
        guard report.mayAgreeToBar(of: reveal, by: reveal.author, actor, in: setting.office) else { throw Refusal(.notPermitted) }
        guard setting.now < bar.waitsUntil else { throw Refusal(.windowClosed, field: "answer") }
        return try end(of: .revealBar)
    }

    mutating func askBarRenewal(_ id: ID<Reveal>, _ order: LegalOrder) throws(Refusal) {
        guard allows(.askReveal) else { throw Refusal(.notPermitted) }
        guard try standingBar(id).bar?.renewal == nil else { throw Refusal(.requestPending) }
        try requireWhole(order)
        record(.barRenewalAsked(id, LegalBar.Renewal(author: actor, order: order, askedAt: setting.now)))
    }

    mutating func grantBarRenewal(_ id: ID<Reveal>) throws(Refusal) {
        try answerRenewal(id)
        record(.barRenewed(id, until: try end(of: .revealBar)))
    }

    mutating func refuseBarRenewal(_ id: ID<Reveal>, _ reason: Wording) throws(Refusal) {
        try answerRenewal(id)
        try require(reason, field: "reason")
        record(.barRenewalRefused(id, reason))
    }

    /// One person is enough to let the reporter know.
    mutating func liftBar(_ id: ID<Reveal>, _ words: Wording) throws(Refusal) {
        guard report.mayLiftBar(actor, in: setting.office) else { throw Refusal(.notPermitted) }
        _ = try standingBar(id)
        try require(words, field: "barLift")
        record(.barLifted(id, at: setting.now, words))
    }

    private func answerRenewal(_ id: ID<Reveal>) throws(Refusal) {
        let reveal = try standingBar(id)
        guard let renewal = reveal.bar?.renewal else { throw Refusal(.requestUnknown) }
        guard renewal.author.officer != actor.officer else { throw Refusal(.samePerson) }
        guard report.mayAgreeToBar(of: reveal, by: renewal.author, actor, in: setting.office) else { throw Refusal(.notPermitted) }
    }

    private func standingBar(_ id: ID<Reveal>) throws(Refusal) -> Reveal {
        guard let reveal = report.reveals.first(where: { $0.id == id }), reveal.bar?.until != nil else { throw Refusal(.requestUnknown) }
        guard reveal.isBarred(at: setting.now) else { throw Refusal(.windowClosed) }
        return reveal
    }

    private func requireWhole(_ order: LegalOrder) throws(Refusal) {
        try require(order.number, field: "barNumber")
        try require(order.authority, field: "barAuthority")
        try require(order.words, field: "barWords")
        guard order.date <= today(in: zone) else { throw Refusal(.outOfRange, field: "barDate") }
    }

    /// The end of the time of the last of those who are asked in turn (rule C.2).
    private func lastAnswer() throws(Refusal) -> Instant {
        let seats = SecondYesRule.seats(for: .reveal, on: report.standing(in: setting.office)).count
        do {
            var clock = try setting.policies.clock(.secondYesReveal, start: setting.now, zone: zone)
            clock.extend(days: clock.amount * max(0, seats - 1), at: setting.now)
            return clock.due(in: setting.calendar, asOf: setting.now).instant
        } catch {
            throw Refusal(.noPolicy, field: ClockKey.secondYesReveal.rawValue)
        }
    }
}
