/// The agency to which a report of the demonstration belongs.
public enum DemoTarget: Sendable, Equatable {
    /// The government of that province, regency or city: the agency of the reference data with this region code.
    case government(of: RegionCode)
    /// The agency of the reference data with this slug.
    case body(slug: String)
}
