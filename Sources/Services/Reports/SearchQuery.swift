import Domain
import IndonesianText

/// What somebody typed into a search box, as the words that are looked for.
enum SearchQuery {
    /// A tracking code is one word however it is written; a word of letters alone is taken as a word first.
    static func words(_ text: String) -> [String] {
        if text.contains(where: \.isNumber), let code = TrackingCode(text) { return SearchText.query(code.canonical) }
        return SearchText.query(text)
    }
}
