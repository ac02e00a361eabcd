/// What an officer may want of a reporter's sealed identity, or of a sealed original (E.3).
public enum IdentityWish: Codable, Sendable, Equatable {
    /// Name and contact as the mode of the report lets them be seen; every look is logged.
    case view
    /// Ask that the identity be opened, or the kept original of an upload instead.
    case askReveal(RevealReason, words: Wording, original: ID<Attachment>? = nil)
    case grantReveal(ID<Reveal>)
    case refuseReveal(ID<Reveal>, reason: Wording)
    /// Look at what was granted: for its author, for a while.
    case openReveal(ID<Reveal>)
    /// Open the contact alone, on duty, for danger to life.
    case openInEmergency(EmergencyGround, words: Wording)
    /// Say whether opening it alone was right.
    case reviewEmergency(ID<EmergencyOpening>, isJustified: Bool, words: Wording)

    /// Ends in looking at the identity itself.
    public var opens: Bool {
        switch self {
        case .view, .openReveal, .openInEmergency: true
        case .askReveal, .grantReveal, .refuseReveal, .reviewEmergency: false
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
