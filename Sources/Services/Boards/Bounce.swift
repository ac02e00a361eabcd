public import Domain

/// One time that a body said that a report was not its own.
public struct Bounce: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case first
        case second
        /// A report that was handed on after work had begun was not taken over.
        case transfer
    }

    public enum Decider: String, Sendable, CaseIterable {
        case desk
        case arbiter
    }

    public let agency: ID<Agency>
    public let kind: Kind
    public let at: Instant
    /// The body that it named instead.
    public let proposed: ID<Agency>?
    /// Where it went; nil while nobody has decided.
    public let decided: ID<Agency>?
    public let decidedBy: Decider?
    /// Nil where this seat may not read the report.
    public internal(set) var code: TrackingCode?
    public internal(set) var title: String?

    public var cameBack: Bool { decided == agency }
}

/// How often one body sent reports away in a time, and what became of them.
public struct BounceTotals: Sendable, Equatable {
    public let agency: ID<Agency>
    public let sentAway: Int
    /// Of these: the report had been sent away once before.
    public let second: Int
    /// Of these: not taken over when another body handed it on.
    public let refusedTransfers: Int
    /// Of these: it is the body's own after all, by whoever decided.
    public let cameBack: Int
    /// An arbiter decided that it is another body's.
    public let arbiterAgreed: Int
    /// An arbiter decided that it is the body's own.
    public let arbiterDisagreed: Int
    /// Nobody has decided yet.
    public let waiting: Int
}
