public import Domain

/// An office's own computer on which an officer is not asked for the second factor again, for thirty days. Only for who never meets the
/// identity of a reporter.
public struct OfficeComputer: Sendable, Equatable {
    public let id: ID<OfficeComputer>
    /// As the officer called it.
    public let name: String
    public let madeAt: Instant
    public let lastUsedAt: Instant
    public let expiresAt: Instant

    /// Seconds for which it is remembered.
    public static let lifetime: Int64 = 30 * 24 * 60 * 60
}
