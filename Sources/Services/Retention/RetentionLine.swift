public import Domain

/// What would be destroyed of one class now.
public struct RetentionLine: Sendable, Equatable {
    public let kind: RetentionClass
    /// The days that the class is kept, and since when that holds.
    public let days: Int
    public let policyFrom: CivilDate
    /// Whatever is older than this goes.
    public let cutoff: Instant
    public let count: Int
    public let oldest: Instant?
    public let newest: Instant?

    var policy: String { "\(kind.key.rawValue) = \(days)" }
}
