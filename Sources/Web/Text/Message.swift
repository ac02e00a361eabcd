/// One text of a catalogue, taken apart at its `{placeholders}`.
public struct Message: Sendable, Equatable {
    enum Piece: Sendable, Equatable {
        case words(String)
        case placeholder(String)
    }

    let pieces: [Piece]

    /// Takes the text apart. A brace without its partner is nil: a fault in the catalogue.
    public init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
            pieces.append(.placeholder(name))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// Names of the placeholders, each once.
    public var placeholders: Set<String> {
        pieces.reduce(into: []) { names, piece in
            if case .placeholder(let name) = piece { names.insert(name) }
        }
    }

    /// The text with each placeholder replaced; one without a value stays visible as `{name}`.
    public func filled(_ value: (String) -> String?) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .placeholder(let name): text += value(name) ?? "{\(name)}"
            }
        }
    }
}
