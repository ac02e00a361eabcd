/// All in which the two engines may differ: five type words, the strict table, the claim of a queue, and the search. Everything else is
/// written once.
public struct Dialect: Sendable {
    public enum Engine: String, Sendable, CaseIterable {
        case sqlite
        case postgres
    }

    public let engine: Engine

    public static let sqlite = Dialect(engine: .sqlite)
    public static let postgres = Dialect(engine: .postgres)

    /// Ends the select that takes work off a queue, so that two workers never take the same row. SQLite has one writer and needs nothing.
    public var claim: Query {
        switch engine {
        case .sqlite: ""
        case .postgres: " for update skip locked"
        }
    }

    /// The column of a search table that holds the id of what is found.
    public var searchKey: Query {
        switch engine {
        case .sqlite: "rowid"
        case .postgres: "id"
        }
    }

    /// The hits of a search as a table in brackets with the columns `id` and `score` (higher is better), to be joined under a name.
    ///
    /// `words` are normalised and stemmed already; every one must occur, the last one only as a beginning when `prefix` is set. Whatever
    /// else they hold is taken as a gap between words, never as an operator. No words find nothing.
    /// On SQLite `index` is an FTS5 table, on PostgreSQL a table or view with the columns `id` and `document`.
    public func search(_ index: StaticString, for words: [String], prefix: Bool = false) -> Query {
        let words = words.flatMap(Self.plain)
        let table = Query(stringLiteral: index)
        guard !words.isEmpty else { return "(select 0 as id, 0.0 as score where 1 = 0)" }
        let last = words.indices.last
        switch engine {
        case .sqlite:
            let terms = words.indices.map { "\"\(words[$0])\"" + (prefix && $0 == last ? "*" : "") }
            let match = terms.joined(separator: " ")
            return """
                (select rowid as id, -bm25(\(splice: table)) as score from \(splice: table) \
                where \(splice: table) match \(match))
                """
        case .postgres:
            let terms = words.indices.map { "'\(words[$0])'" + (prefix && $0 == last ? ":*" : "") }
            let match = terms.joined(separator: " & ")
            return """
                (select id, ts_rank(document, to_tsquery('simple', \(match))) as score from \(splice: table) \
                where document @@ to_tsquery('simple', \(match)))
                """
        }
    }

    /// Puts this engine's words into the text of a migration.
    public func schemaText(_ text: String) -> String {
        var result = text[...]
        for (word, replacement) in schemaWords {
            result = Self.replacing(word, with: replacement, in: result)[...]
        }
        return String(result)
    }

    private var schemaWords: [(String, String)] {
        switch engine {
        case .sqlite:
            [
                ("{id}", "INTEGER"), ("{int}", "INTEGER"), ("{instant}", "INTEGER"), ("{real}", "REAL"), ("{blob}", "BLOB"),
                ("{strict}", "STRICT"),
            ]
        case .postgres:
            [
                ("{id}", "bigint"), ("{int}", "bigint"), ("{instant}", "bigint"), ("{real}", "double precision"), ("{blob}", "bytea"),
                ("{strict}", ""),
            ]
        }
    }

    private static func replacing(_ word: String, with replacement: String, in text: Substring) -> String {
        text.split(separator: word, omittingEmptySubsequences: false).joined(separator: replacement)
    }

    /// The runs of letters and digits, so that both engines see the same words and no operator of theirs.
    private static func plain(_ word: String) -> [String] {
        word.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
