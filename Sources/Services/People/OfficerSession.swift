public import Domain

/// One sign-in of an officer, as he sees it in his list.
public struct OfficerSession: Sendable, Equatable {
    public let id: ID<OfficerSession>
    public let createdAt: Instant
    public let lastSeenAt: Instant
    public let isThis: Bool

    /// A session ends after this many seconds, however busy.
    static let lifetime: Int64 = 12 * 60 * 60
    /// And after this many seconds without a page.
    static let idleLimit: Int64 = 60 * 60
    /// Seconds between two notes that it is in use, so that not every page writes.
    static let notingInterval: Int64 = 60
}
