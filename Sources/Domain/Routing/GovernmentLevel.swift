/// Which government of a place is meant where a rule names none by name.
public enum GovernmentLevel: String, Codable, Sendable, CaseIterable {
    /// The regency or city; the province where there is none below it.
    case local
    case province
}
