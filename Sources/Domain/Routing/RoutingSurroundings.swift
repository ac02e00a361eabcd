/// What routing has to ask the office: its bodies, its tree of categories, its past decisions.
public struct RoutingSurroundings: Sendable {
    /// A category's own path from the root, itself included; empty for an unknown one.
    public var path: @Sendable (ID<Category>) -> [ID<Category>]
    /// The government of a place; nil where there is none.
    public var government: @Sendable (GovernmentLevel, String) -> ID<Agency>?
    /// Whether the body is in force.
    public var isInForce: @Sendable (Holder) -> Bool
    /// By category and by the code of the regency.
    public var corrections: @Sendable (ID<Category>, String) -> [RouteCorrection]
    public var ruleRecord: @Sendable (ID<RoutingRule>) -> RouteRecord
    public var rowRecord: @Sendable (ID<JurisdictionRow>) -> RouteRecord

    public init(
        path: @escaping @Sendable (ID<Category>) -> [ID<Category>],
        government: @escaping @Sendable (GovernmentLevel, String) -> ID<Agency>?, isInForce: @escaping @Sendable (Holder) -> Bool,
        corrections: @escaping @Sendable (ID<Category>, String) -> [RouteCorrection] = { _, _ in [] },
        ruleRecord: @escaping @Sendable (ID<RoutingRule>) -> RouteRecord = { _ in RouteRecord() },
        rowRecord: @escaping @Sendable (ID<JurisdictionRow>) -> RouteRecord = { _ in RouteRecord() }
    ) {
        self.path = path
        self.government = government
        self.isInForce = isInForce
        self.corrections = corrections
        self.ruleRecord = ruleRecord
        self.rowRecord = rowRecord
    }
}
