/// How many rows of reference data were new and have been added.
public struct ReferenceCounts: Sendable, Equatable {
    public var agencies = 0
    public var categories = 0
    public var holidays = 0
    public var policies = 0
    public var routingRules = 0
    public var questions = 0
    /// Versions of operating procedures.
    public var procedures = 0
    public var articles = 0

    public var isNothing: Bool { self == ReferenceCounts() }
}
