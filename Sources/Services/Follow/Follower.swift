public import Domain

/// Somebody who follows a published report by e-mail. Its number is the one under which his address is sealed.
public enum Follower: Sendable {}

/// What the link in a follower's letters leads to.
public struct Following: Sendable {
    public let id: ID<Follower>
    /// The report, with its public title; both nil where the public may not know of it any more.
    public let code: TrackingCode?
    public let title: String?
    /// Whoever holds the address has said yes to the letters.
    public let isConfirmed: Bool
}

extension ID<Follower> {
    /// Under which number the vault keeps the key of the address. No number of an office is given twice.
    var keyHolder: ID<Report> { ID<Report>(rawValue) }
}
