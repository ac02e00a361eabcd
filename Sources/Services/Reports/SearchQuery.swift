import Domain
import IndonesianText

/// What somebody typed into a search box, as the words that are looked for.
enum SearchQuery {
    /// A tracking code is one word however it is written; a word of letters alone is taken as a word first.
    static func words(_ text: String) -> [String] {
        if looksLikeCode(text), let code = TrackingCode(text) { return SearchText.query(code.canonical) }
        return SearchText.query(text)
    }

    /// A code of ten letters is told from a word of ten letters by the way it is printed, 3-3-4.
    private static func looksLikeCode(_ text: String) -> Bool {
        text.contains(where: \.isNumber) || text.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [3, 3, 4]
    }
}
