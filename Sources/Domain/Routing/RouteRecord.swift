/// How suggestions of one rule, row or version of the model have fared.
public struct RouteRecord: Sendable, Equatable {
    public var suggested: Int
    /// A person chose what it said.
    public var taken: Int
    /// A person chose another body.
    public var changed: Int
    /// It was chosen, and the report went on to another body later.
    public var misrouted: Int

    public init(suggested: Int = 0, taken: Int = 0, changed: Int = 0, misrouted: Int = 0) {
        self.suggested = suggested
        self.taken = taken
        self.changed = changed
        self.misrouted = misrouted
    }

    /// Of a hundred decisions, how many proved it wrong; nil where nobody has decided yet.
    public var wrongShare: Int? { suggested > 0 ? (changed + misrouted) * 100 / suggested : nil }

    /// Wrong routes lower the rule (I); a few prove nothing.
    var factor: Double {
        guard suggested >= 5, let wrongShare else { return 1 }
        return 1 - Double(min(wrongShare, 100)) / 200
    }
}
