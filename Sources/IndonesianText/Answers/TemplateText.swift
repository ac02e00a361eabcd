/// A ready text with places to fill in, written `{{nama}}`.
public struct TemplateText: Sendable {
    private enum Piece: Sendable, Equatable {
        case words(String)
        case place(String)
    }

    private let pieces: [Piece]
    /// Something opens or closes a place and is none.
    public let isMalformed: Bool

    /// The longest name of a place.
    private static let longestName = 40

    public init(_ text: String) {
        var (pieces, isMalformed): ([Piece], Bool) = ([], false)
        var rest = Substring(text)
        var words = ""
        while !rest.isEmpty {
            if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}"), let name = Self.name(rest[..<end.lowerBound].dropFirst(2)) {
                if !words.isEmpty { pieces.append(.words(words)) }
                words = ""
                pieces.append(.place(name))
                rest = rest[end.upperBound...]
            } else {
                if rest.hasPrefix("{{") || rest.hasPrefix("}}") { isMalformed = true }
                words.append(rest.removeFirst())
            }
        }
        if !words.isEmpty { pieces.append(.words(words)) }
        self.pieces = pieces
        self.isMalformed = isMalformed
    }

    private static func name(_ text: Substring) -> String? {
        let name = text.drop(while: \.isWhitespace)
        guard let last = name.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let word = name[...last]
        guard word.count <= longestName, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) else { return nil }
        return word.lowercased()
    }

    /// Each name once, in the order of the text.
    public var places: [String] {
        var seen: Set<String> = []
        return pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }.filter { seen.insert($0).inserted }
    }

    /// With these places filled in; one without a value stays as it is, for a person to fill.
    public func filled(_ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .place(let name): values[name] ?? "{{\(name)}}"
            }
        }.joined()
    }

    /// Whether `text` is this template and nothing else: every word as it stands there, and in its places only what the program fills in
    /// by itself.
    ///
    /// - Parameter automatic: names of the places that the program fills.
    public func isUnchanged(in text: String, automatic: Set<String>) -> Bool {
        guard automatic.isSuperset(of: places) else { return false }
        var rest = Tokeniser.words(text)[...]
        var isOpen = false
        for piece in pieces {
            guard case .words(let words) = piece else {
                isOpen = true
                continue
            }
            let wanted = Tokeniser.words(words)
            guard !wanted.isEmpty else { continue }
            let starts = isOpen ? Array(rest.indices.prefix(Self.longestValue + 1)) : [rest.startIndex]
            guard let start = starts.first(where: { rest[$0...].starts(with: wanted) }) else { return false }
            rest = rest[(start + wanted.count)...]
            isOpen = false
        }
        return rest.isEmpty || (isOpen && rest.count <= Self.longestValue)
    }

    /// Words of the longest value that the program fills in.
    private static let longestValue = 24
}
