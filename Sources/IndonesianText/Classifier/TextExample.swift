/// A report that people have settled: what it said and what they decided on it.
public struct TextExample: Sendable {
    public let text: String
    /// What was decided, in the words of whoever asks: an agency, a category.
    public let label: String
    /// The names of the report's own village, district and regency, by which names of places are told from other words.
    public let places: [String]

    public init(text: String, label: String, places: [String] = []) {
        self.text = text
        self.label = label
        self.places = places
    }
}
