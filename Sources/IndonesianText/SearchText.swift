/// The one way in which text becomes what is searched, used for what is stored and for what is asked alike.
///
/// Every word is `a-z0-9` alone, so that it is safe in an FTS5 MATCH and in a `tsquery` without quoting. Needs a rebuilt index when
/// `version` changes.
public enum SearchText {
    /// Stored beside an index; another number means that the index was made by other rules.
    public static let version = 1
    /// Words of one text that are indexed; a report of the longest kind has fewer.
    public static let indexLimit = 4000
    /// Words of one question that are used.
    public static let queryLimit = 12

    /// The roots of a text, joined by spaces, in order and with repetitions, without words that say nothing.
    public static func index(_ text: String) -> String {
        let stemmer = Stemmer()
        return roots(of: text, limit: indexLimit, stemmer: stemmer).joined(separator: " ")
    }

    /// The roots of a question, each once; empty where nothing searchable was asked.
    public static func query(_ words: String) -> [String] {
        let stemmer = Stemmer()
        var seen: Set<String> = []
        let found = roots(of: words, limit: 200, stemmer: stemmer).filter { seen.insert($0).inserted }
        return Array(found.prefix(queryLimit))
    }

    private static func roots(of text: String, limit: Int, stemmer: borrowing Stemmer) -> [String] {
        var roots: [String] = []
        for word in Tokeniser.words(text, limit: limit) {
            for part in Slang.expand(word).split(separator: " ") {
                let part = String(part)
                if StopWords.contains(part) { continue }
                let root = stemmer.stem(part)
                if !StopWords.contains(root) { roots.append(root) }
            }
        }
        return roots
    }
}
