public import Domain

/// A breach that the office has learned of. Within 72 hours of that those concerned are told (privacy.breachNotice).
public struct RecordedBreach: Sendable, Equatable {
    public let id: ID<RecordedBreach>
    /// When somebody of the office first knew.
    public let knownAt: Instant
    public let recordedAt: Instant
    /// What happened, without a name.
    public let what: String
    public let due: Instant
    /// When letters to those concerned were put in line; nil before.
    public var notifiedAt: Instant?
    public var letters = 0
    public var endedAt: Instant?

    /// Whether the notice is owed and its time is over.
    public func isLate(at now: Instant) -> Bool { endedAt == nil && notifiedAt == nil && due <= now }
}
