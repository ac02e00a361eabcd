/// Why the complaint arose, stated on closing (J.2); what preventive actions are drawn from.
public enum RootCause: String, CaseIterable, Sendable, Codable {
    /// A rule was broken.
    case violation
    case serviceGap
    case facilityGap
    /// The service was right and nobody had told the citizen.
    case informationGap
    case policyGap
    /// The cause lies outside the body.
    case outside
}
