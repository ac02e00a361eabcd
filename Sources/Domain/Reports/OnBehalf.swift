/// Who told a report to the officer who wrote it down (onBehalfOf, rule E.1).
public enum OnBehalf: String, Codable, Sendable, CaseIterable {
    /// The reporter, at the counter, by telephone or by letter.
    case himself
    case family
    case neighbour
    case ngo
    case villageOfficer
    case callCentre
    case legalProxy
}
