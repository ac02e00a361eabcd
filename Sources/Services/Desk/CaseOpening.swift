public import Domain

/// A colleague has an act's form of this case before him (sedang dibuka oleh). It warns, and stands in nobody's way.
public struct CaseOpening: Sendable, Equatable {
    /// How long it stands after the last sign of life, in seconds.
    static let patience: Int64 = 10 * 60

    public let officer: ID<Officer>
    public let name: String
    public let since: Instant
}
