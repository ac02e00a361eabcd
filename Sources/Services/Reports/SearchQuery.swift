public import Domain
import IndonesianText

/// What somebody typed into a search box, as the words that are looked for.
public enum SearchQuery {
    /// A tracking code is one word however it is written.
    static func words(_ text: String) -> [String] {
        SearchText.query(code(text)?.canonical ?? text)
    }

    /// The tracking code that was typed, where it is one and not a word: of ten letters like "yogyakarta", one in thirty passes
    /// for a code, so a code without any digit is only one where it is written as codes are printed, 3-3-4.
    public static func code(_ text: String) -> TrackingCode? {
        let isPrinted = text.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [3, 3, 4]
        guard text.contains(where: \.isNumber) || isPrinted else { return nil }
        return TrackingCode(text)
    }
}
