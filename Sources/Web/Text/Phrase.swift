/// Words for people that are named here and chosen in the language of the page when it is drawn.
///
/// A string literal is a key of the catalogue, so that no wording hides in the source.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation, CustomStringConvertible {
    private enum Kind: Hashable {
        case text(key: String, arguments: [String: Phrase])
        case verbatim(String)
        case number(Int)
    }

    private let kind: Kind

    /// The text under the key `value`.
    public init(stringLiteral value: String) {
        kind = .text(key: value, arguments: [:])
    }

    /// The text under `key` with its `{placeholders}` filled.
    public init(_ key: String, _ arguments: [String: String] = [:]) {
        kind = .text(key: key, arguments: arguments.mapValues(Phrase.verbatim))
    }

    /// The text under `key` with its `{placeholders}` filled by other texts.
    public init(_ key: String, phrases arguments: [String: Phrase]) {
        kind = .text(key: key, arguments: arguments)
    }

    private init(kind: Kind) {
        self.kind = kind
    }

    /// Words that are the same in every language: what a person typed, a name, a code.
    public static func verbatim(_ words: String) -> Phrase {
        Phrase(kind: .verbatim(words))
    }

    /// A figure, grouped as the language of the page groups it.
    public static func number(_ value: Int) -> Phrase {
        Phrase(kind: .number(value))
    }

    /// The words in that language, or nil where the catalogue lacks the key.
    public func words(in catalogue: Catalogue) -> String? {
        switch kind {
        case .verbatim(let words): words
        case .number(let value): Words(language: catalogue.language).number(value)
        case .text(let key, let arguments):
            catalogue.message(key)?.filled { arguments[$0]?.words(in: catalogue) }
        }
    }

    /// The key, or the words themselves.
    public var description: String {
        switch kind {
        case .text(let key, _): key
        case .verbatim(let words): words
        case .number(let value): String(value)
        }
    }
}
