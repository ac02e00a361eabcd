/// What a work unit is there for.
public enum UnitDuty: String, CaseIterable, Sendable, Codable {
    /// Deals with the matter complained of.
    case handling
    /// Runs the agency's complaint desk (complaintUnitId of C.1).
    case complaints
    /// The agency's own APIP (apipUnitId of C.1).
    case inspectorate
}
