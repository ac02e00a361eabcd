/// A language in which every page of the office is complete.
public enum Language: String, Sendable, CaseIterable, Codable {
    case indonesian = "id"
    case english = "en"

    /// What the language calls itself, for the switch at the top of each page.
    public var ownName: String {
        switch self {
        case .indonesian: "Bahasa Indonesia"
        case .english: "English"
        }
    }
}
