public import Domain

/// One person who works in the system, as administrators see him.
public struct OfficerEntry: Sendable, Equatable {
    public let id: ID<Officer>
    public let email: String
    public let name: String
    /// `id` or `en`: of letters and pages.
    public let language: String
    /// False until the invitation is accepted.
    public let hasPassword: Bool
    public let createdAt: Instant
    public let lastSeenAt: Instant?
    /// When the account ended; it is kept for the names of old cases.
    public let endedAt: Instant?
    /// Those in force.
    public let seats: [Seat]
}
