extension QRSymbol {
    /// Light squares around a symbol, as the standard asks.
    static let margin = 4

    /// The symbol as SVG: black on white whatever the colours of the page, without style or script, so that a page with a strict content
    /// policy shows it.
    /// - Parameter label: what a screen reader says instead; plain words without markup.
    public func svg(label: String) -> String {
        let size = side + 2 * Self.margin
        let name = Self.escaped(label)
        return """
            <svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" width="\(size * 6)" height="\(size * 6)" \
            role="img" aria-label="\(name)" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(size)v\(size)H0z"/>\
            <path stroke="#000" d="\(path)"/></svg>
            """
    }

    /// One line through the middle of each row, drawn where the squares are dark.
    private var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            var drawn: Int?
            while column < side {
                guard isDark(column: column, row: row) else {
                    column += 1
                    continue
                }
                let start = column
                while isDark(column: column, row: row) { column += 1 }
                path += drawn.map { "m\(start - $0) 0" } ?? "M\(start + Self.margin) \(row + Self.margin).5"
                path += "h\(column - start)"
                drawn = column
            }
        }
        return path
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
