public import Domain

/// How the suggestions of one source have fared (M13).
public struct MisrouteLine: Sendable, Equatable {
    public var source: RouteReason.Source
    /// The rule, the row of the registry or the version of the model; 0 for the others.
    public var entry: Int64
    public var rule: RoutingRule?
    public var row: JurisdictionRow?
    public var record: RouteRecord
}
