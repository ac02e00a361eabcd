public import Domain

/// Proof that an officer is signed in: who he is, and the seat in which he acts.
public struct SignedIn: Sendable, Equatable {
    public let officer: ID<Officer>
    public let name: String
    public let email: String
    public let language: String
    /// The seat in which he acts now.
    public let seat: Seat
    /// All that he may choose from.
    public let seats: [Seat]
    /// The same as the rules of the office know it.
    public let actor: Actor
    public let session: ID<OfficerSession>
    /// When he last proved in this session who he is: by signing in, or by a password or code since.
    public let provedAt: Instant
    public let hasFactor: Bool
    /// Single keys act on his pages.
    public let usesKeys: Bool

    /// Seconds for which a proof is fresh enough for what asks for one: reveal, export, roles.
    public static let freshness: Int64 = 10 * 60

    /// Whether the last proof is fresh enough at that moment.
    public func isFresh(at moment: Instant) -> Bool { provedAt.adding(seconds: Self.freshness) > moment }
}
