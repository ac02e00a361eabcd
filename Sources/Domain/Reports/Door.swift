/// Who verifies a new report: the agency that the reporter named (door A), the national desk (door B), or in an agency's own installation
/// its inspectorate, where the reporter says that somebody of the office is accused (rule F.1).
public enum Door: Codable, Sendable, Hashable {
    /// The agency's own admin verifies.
    case agency(ID<Agency>)
    case national
    /// The agency's own inspectorate verifies, and nobody else of the agency sees the report before.
    case inspectorate(ID<Agency>)

    public var agency: ID<Agency>? {
        if case .agency(let agency) = self { agency } else { nil }
    }
}
