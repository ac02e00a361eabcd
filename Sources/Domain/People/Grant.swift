/// A cell of the permission matrix (D): over which reports or bodies an action is open, and under which limit.
public struct Grant: Hashable, Sendable {
    public enum Scope: String, CaseIterable, Sendable {
        /// o: his own report, or for an assistant the one he entered.
        case own
        /// m: only with a mandate of the reporter.
        case mandate
        /// h: while he or his body holds it.
        case whileHolder
        /// v: named for one visit.
        case visit
        /// u: held by his unit or one below it.
        case unitAndBelow
        /// a: held, verified or answered for by his agency; for an auditor also reports transferred to it.
        case agency
        /// n: all of the nation, in an agency's installation all of that.
        case nation
        /// t: reports referred to him or taken by him.
        case referred
    }

    public enum Limit: String, CaseIterable, Sendable {
        /// Only the redacted text.
        case redacted
        /// Only reports that came in at door A.
        case doorA
        /// Only sensitive reports (E.2).
        case sensitiveOnly
        /// Only between units of his own agency.
        case amongUnits
    }

    public let scope: Scope
    public let limit: Limit?

    public init(_ scope: Scope, only limit: Limit? = nil) {
        self.scope = scope
        self.limit = limit
    }

    public static let own = Grant(.own)
    public static let mandate = Grant(.mandate)
    public static let whileHolder = Grant(.whileHolder)
    public static let visit = Grant(.visit)
    public static let unitAndBelow = Grant(.unitAndBelow)
    public static let agency = Grant(.agency)
    public static let nation = Grant(.nation)
    public static let referred = Grant(.referred)

    /// The same reach, but only for a part of the reports there.
    public func only(_ limit: Limit) -> Grant { Grant(scope, only: limit) }
}
