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
}
