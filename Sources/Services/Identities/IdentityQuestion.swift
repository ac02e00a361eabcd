public import Domain

/// A request about a reporter's identity that waits for somebody's answer, without a word of the case itself.
public struct IdentityQuestion: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// May it be opened?
        case reveal
        /// It was opened alone for danger to life: was that right?
        case emergency
        /// May the bar to telling the reporter last longer?
        case renewal
        /// A bar that stands: may it end now?
        case bar
    }

    /// The written order that forbids telling the reporter, in its words.
    public struct Order: Sendable, Equatable {
        public let number: String
        public let date: CivilDate
        public let authority: String
        public let words: String
    }

    public let kind: Kind
    /// The `Reveal` or the `EmergencyOpening`.
    public let id: Int64
    public let code: TrackingCode
    public let version: Int64
    public let author: Actor
    public let authorName: String
    /// The coded reason or ground.
    public let reason: String
    public let words: String
    /// It is about the original of an upload, not about the identity.
    public let isOriginal: Bool
    public let askedAt: Instant
    /// Nil where the reporter is told at once.
    public let order: Order?
    /// When a bar that stands ends.
    public let until: Instant?
    /// Whether a yes of this officer can keep it from the reporter.
    public let mayBar: Bool
    /// By when an opening for danger to life is to be judged.
    public var due: Deadline?
}
