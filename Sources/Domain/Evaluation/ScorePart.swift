/// The four parts of the score.
public enum ScorePart: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case performance
    case quality
    case preventive
    case plan
}
