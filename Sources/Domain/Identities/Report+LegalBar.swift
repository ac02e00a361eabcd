extension Report {
    /// Whether the reporter is not told of this event while a legal bar stands.
    public func withholds(_ event: Event, at now: Instant) -> Bool {
        guard let id = event.reveal else { return false }
        return reveals.first { $0.id == id }?.isWithheld(at: now) ?? false
    }

    /// Whether this officer may agree that `author` keeps a reveal from the reporter: a custodian of another body who is another person.
    public func mayAgreeToBar(of reveal: Reveal, by author: Actor, _ actor: Actor, in office: OfficeScope) -> Bool {
        actor.duties.contains(.identityCustodian) && actor.officer != reveal.author.officer
            && SecondYesRule.mayApprove(.reveal, author: author, approver: actor, on: standing(in: office), office: office)
    }

    /// Whether a yes of this officer to a request that waits would keep it from the reporter.
    public func mayBar(_ reveal: Reveal, _ actor: Actor, in setting: Setting) -> Bool {
        reveal.isWithheld(at: setting.now) && mayAgreeToBar(of: reveal, by: reveal.author, actor, in: setting.office)
    }

    /// The bars whose renewal waits for this officer's yes.
    public func answerableRenewals(for actor: Actor, in setting: Setting) -> [Reveal] {
        reveals.filter { reveal in
            guard reveal.isBarred(at: setting.now), let author = reveal.bar?.renewal?.author else { return false }
            return author.officer != actor.officer && mayAgreeToBar(of: reveal, by: author, actor, in: setting.office)
        }
    }

    /// Who may end a bar before its time: whoever may ask for the identity, and every custodian.
    public func mayLiftBar(_ actor: Actor, in office: OfficeScope) -> Bool {
        mayReviewEmergency(actor, in: office) || mayRenewBar(actor, in: office)
    }

    /// Who may state a further order: whoever may ask for the identity. It counts with a custodian's yes only.
    public func mayRenewBar(_ actor: Actor, in office: OfficeScope) -> Bool {
        Permissions.allows(.askReveal, actor: actor, on: standing(in: office), office: office)
    }

    mutating func applyBar(_ event: Event) {
        switch event {
        case .barRenewalAsked(let id, let renewal):
            changeBar(id) { $0.renewal = renewal }
        case .barRenewed(let id, let until):
            changeBar(id) { bar in
                bar.order = bar.renewal?.order ?? bar.order
                bar.renewal = nil
                bar.until = until
            }
        case .barRenewalRefused(let id, _):
            changeBar(id) { $0.renewal = nil }
        case .barLifted(let id, let moment, _):
            changeBar(id) { bar in
                bar.renewal = nil
                bar.until = moment
            }
        default:
            break
        }
    }

    private mutating func changeBar(_ id: ID<Reveal>, _ change: (inout LegalBar) -> Void) {
        for index in reveals.indices where reveals[index].id == id {
            guard var bar = reveals[index].bar else { continue }
            change(&bar)
            reveals[index].bar = bar
        }
    }
}
