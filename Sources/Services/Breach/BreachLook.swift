public import Domain

/// One look at a reporter's identity within a breach: whose data was laid open, what of it, when and to whom.
public struct BreachLook: Sendable, Equatable {
    public let code: TrackingCode
    public let at: Instant
    public let officer: ID<Officer>
    public let officerName: String
    /// The body from which the officer acted then; nil for the national desk.
    public let agency: ID<Agency>?
    /// `view`, `reveal` or `emergency`.
    public let ground: String
    /// There is an address to write to.
    public let hasContact: Bool
    /// The identity has been erased since.
    public let isErased: Bool
    /// Something was shown. A look is written down before it is answered; the vault may have opened nothing.
    public let wasShown: Bool

    /// Whether the identity number was among what was shown: a granted request opens everything, a view and an emergency all but it.
    public var showedNumber: Bool { ground == "reveal" && wasShown }
}
