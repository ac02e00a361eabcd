/// What an officer may want of a reporter's sealed identity, or of a sealed original (E.3).
public enum IdentityWish: Codable, Sendable, Equatable {
    /// Name and contact as the mode of the report lets them be seen; every look is logged.
    case view
    /// Ask that the identity be opened, or the kept original of an upload instead, and, where a written order says so, that the reporter
    /// be told only after a bar has ended.
    case askReveal(RevealReason, words: Wording, original: ID<Attachment>? = nil, bar: LegalOrder? = nil)
    /// Say yes; with `isBarred` also to the bar that was stated.
    case grantReveal(ID<Reveal>, isBarred: Bool = false)
    case refuseReveal(ID<Reveal>, reason: Wording)
    /// State a further order, so that a bar lasts longer.
    case askBarRenewal(ID<Reveal>, LegalOrder)
    case grantBarRenewal(ID<Reveal>)
    case refuseBarRenewal(ID<Reveal>, reason: Wording)
    /// End a bar before its time.
    case liftBar(ID<Reveal>, words: Wording)
    /// Look at what was granted: for its author, for a while.
    case openReveal(ID<Reveal>)
    /// Open the contact alone, on duty, for danger to life.
    case openInEmergency(EmergencyGround, words: Wording)
    /// Look again at what one has opened alone, as long as the danger may last.
    case openEmergency(ID<EmergencyOpening>)
    /// Say whether opening it alone was right.
    case reviewEmergency(ID<EmergencyOpening>, isJustified: Bool, words: Wording)

    /// Ends in looking at the identity itself.
    public var opens: Bool {
        switch self {
        case .view, .openReveal, .openInEmergency, .openEmergency: true
        case .askReveal, .grantReveal, .refuseReveal, .askBarRenewal, .grantBarRenewal, .refuseBarRenewal, .liftBar, .reviewEmergency:
            false
        }
    }
}

/// One look at a reporter's identity: it is written down before anything is shown.
public struct IdentityDisclosure: Codable, Sendable, Equatable {
    public enum Ground: Codable, Sendable, Equatable {
        case view
        case reveal(ID<Reveal>)
        case emergency(ID<EmergencyOpening>)

        /// How the ground is called in histories and registers.
        public var name: String {
            switch self {
            case .view: "view"
            case .reveal: "reveal"
            case .emergency: "emergency"
            }
        }
    }

    public let ground: Ground
    /// Until when the officer may see it; the moment itself for a plain look.
    public let until: Instant
}
