/// Who made a report secret (M30): the reporter, the rules for sensitive matters (E.2), or an officer, whose part is sampled.
public enum HiddenBy: String, Sendable, Codable, CaseIterable {
    case reporter
    case forced
    case officer
    case nobody
}
