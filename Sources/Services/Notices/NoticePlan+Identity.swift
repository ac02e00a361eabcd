import Domain

extension NoticePlan {
    /// What an act asks of the custodians of identities.
    enum IdentityAsked: Equatable {
        case reveal(ID<Reveal>)
        case review(EmergencyOpening)
        /// That a bar lasts longer, by a further order.
        case renewal(ID<Reveal>)

        /// Whether this person's answer counts now.
        func mayBeAnswered(by actor: Actor, on report: Report, in setting: Setting) -> Bool {
            switch self {
            case .reveal(let id): report.answerableReveals(for: actor, in: setting).contains { $0.id == id }
            case .renewal(let id):
                report.answerableRenewals(for: actor, in: setting).contains { $0.id == id }
            case .review(let opening):
                report.mayReview(opening, as: actor, in: setting)
            }
        }
    }

    /// Requests for an identity, and openings in an emergency, which are told at once (E.3).
    static func identityAsked(in events: [Event]) -> [IdentityAsked] {
        events.compactMap { event in
            switch event {
            case .revealAsked(let reveal): .reveal(reveal.id)
            case .emergencyOpened(let opening): .review(opening)
            case .barRenewalAsked(let id, _): .renewal(id)
            default: nil
            }
        }
    }
}
