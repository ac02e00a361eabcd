/// How far the officer who entered a report for its reporter may act on it now (D, Assistant).
public struct Assistance: Sendable, Equatable {
    /// Nobody entered it for him, or nobody may act for him any more.
    public static let none = Assistance()

    /// Who entered it, as long as the receipt is still to be handed over.
    public var enteredBy: ID<Officer>?
    /// Whom the reporter lets follow and act for him, until he takes that back.
    public var mandatary: ID<Officer>?

    public init(enteredBy: ID<Officer>? = nil, mandatary: ID<Officer>? = nil) {
        self.enteredBy = enteredBy
        self.mandatary = mandatary
    }

    /// Where the report stands towards the assistant too.
    public func admitted(to standing: Standing) -> Standing {
        var standing = standing
        standing.enteredBy = enteredBy
        standing.mandatary = mandatary
        return standing
    }
}
