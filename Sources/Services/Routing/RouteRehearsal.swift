public import Domain

/// What a rule would have changed in the suggestions for reports of the past. Nothing of it is stored.
public struct RouteRehearsal: Sendable {
    /// A report for which somebody else would have been suggested.
    public struct Line: Sendable {
        public var code: TrackingCode
        public var before: Suggested<Holder>?
        public var after: Suggested<Holder>?
        public var categoryBefore: ID<Category>?
        public var categoryAfter: ID<Category>?
    }

    /// How many reports were read again.
    public var read = 0
    /// How many of them the proposed rule would have reached.
    public var reached = 0
    /// Another body first.
    public var changed = 0
    public var lines: [Line] = []

    /// The most reports that are read, the newest of the period.
    public static let most = 2000
    /// The most differences that are listed.
    public static let mostLines = 100
}
