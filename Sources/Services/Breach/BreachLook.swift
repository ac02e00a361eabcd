public import Domain

/// One look at a reporter's identity within a breach: whose data was laid open, what of it, when and to whom.
public struct BreachLook: Sendable, Equatable {
    public let code: TrackingCode
    /// The report under which the identity is sealed.
    public let owner: ID<Report>
    public let at: Instant
    /// Nil for a copy that was taken with the reporter's own codes, and where the vault was told of nobody known.
    public let officer: ID<Officer>?
    /// The officer's name; where there is none, who the vault was told asks.
    public let officerName: String
    /// The body from which the officer acted then; nil for the national desk.
    public let agency: ID<Agency>?
    /// The seat from which he acted then, where it is known.
    public let role: Role?
    /// `view`, `reveal`, `emergency` or `own`; any other is what the vault was told.
    public let ground: String
    /// What was shown, as the vault wrote it down; where it did not, what the ground shows of what the reporter left.
    public let data: Set<DisclosedKind>
    /// There is an address to write to, whether or not letters are wished.
    public let hasContact: Bool
    /// The identity has been erased since.
    public let isErased: Bool
    /// It stands in the office's register.
    public let isInOffice: Bool
    /// It stands in the vault's log. A look that stands there alone passed the office by.
    public let isInVault: Bool

    /// Something was shown. A look is written down before it is answered; the vault may have opened nothing.
    public let wasShown: Bool

    /// Whether the identity number was among what was shown.
    public var showedNumber: Bool { data.contains(.nik) }
}
