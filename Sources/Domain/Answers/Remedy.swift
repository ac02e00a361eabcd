/// What the office did, beside answering, to make good what went wrong.
public struct Remedy: Codable, Sendable, Equatable {
    public var kind: RemedyKind
    /// What exactly; nil where nothing was owed.
    public var wording: Wording?

    public init(kind: RemedyKind, wording: Wording? = nil) {
        self.kind = kind
        self.wording = wording
    }
}

/// What was done to make good; counted by kind.
public enum RemedyKind: String, CaseIterable, Sendable, Codable {
    case apology
    /// The thing itself was put right.
    case repair
    case repayment
    /// The way in which the office works was changed, so that it does not happen again.
    case procedureChanged
    /// Nothing went wrong that could be made good.
    case none
}
