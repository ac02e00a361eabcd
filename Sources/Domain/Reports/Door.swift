/// Who verifies a new report: the agency that the reporter named (door A) or the national desk (door B) (rule F.1).
public enum Door: Codable, Sendable, Hashable {
    /// The agency's own admin verifies.
    case agency(ID<Agency>)
    case national

    public var agency: ID<Agency>? {
        if case .agency(let agency) = self { agency } else { nil }
    }
}
