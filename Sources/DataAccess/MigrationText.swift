/// The text of a migration file, taken apart into statements.
///
/// Semicolons in strings, quoted names, comments, dollar quotes, and between `begin` and `end` of a trigger do not end a statement.
package struct MigrationText {
    package let statements: [String]

    package init(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        statements = scanner.statements()
    }

    private struct Scanner {
        let bytes: [UInt8]
        var position = 0
        var current: [UInt8] = []
        var depth = 0
        var found: [String] = []

        mutating func statements() -> [String] {
            while let byte = peek() {
                switch byte {
                case UInt8(ascii: "'"), UInt8(ascii: "\""): takeQuoted(byte)
                case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"): skipLine()
                case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
                case UInt8(ascii: "$"): takeDollarQuoted()
                case UInt8(ascii: ";") where depth == 0:
                    position += 1
                    finish()
                case _ where Self.isWordStart(byte): takeWord()
                default: take()
                }
            }
            finish()
            return found
        }

        func peek(_ distance: Int = 0) -> UInt8? {
            position + distance < bytes.count ? bytes[position + distance] : nil
        }

        mutating func take() {
            guard let byte = peek() else { return }
            current.append(byte)
            position += 1
        }

        mutating func finish() {
            depth = 0
            let text = String(decoding: current, as: UTF8.self)
            current = []
            let body = text.drop(while: \.isWhitespace)
            guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return }
            found.append(String(body[...last]))
        }

        mutating func takeQuoted(_ quote: UInt8) {
            take()
            while let byte = peek() {
                take()
                // A doubled quote closes and opens again, which comes to the same.
                if byte == quote { return }
            }
        }

        mutating func skipLine() {
            while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
        }

        /// PostgreSQL nests comments, SQLite does not; ours hold no comment in a comment.
        mutating func skipComment() {
            position += 2
            while let byte = peek() {
                if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                    position += 2
                    break
                }
                position += 1
            }
            current.append(UInt8(ascii: " "))
        }

        mutating func takeDollarQuoted() {
            var end = position + 1
            while end < bytes.count, Self.isWordPart(bytes[end]) { end += 1 }
            guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), peek(1).map(Self.isDigit) != true else {
                take()
                return
            }
            let tag = Array(bytes[position...end])
            for _ in tag { take() }
            while position < bytes.count {
                if bytes[position...].starts(with: tag) {
                    for _ in tag { take() }
                    return
                }
                take()
            }
        }

        mutating func takeWord() {
            let start = position
            while let byte = peek(), Self.isWordPart(byte) { take() }
            switch String(decoding: bytes[start..<position], as: UTF8.self).lowercased() {
            case "begin", "case": depth += 1
            case "end": depth = max(0, depth - 1)
            default: break
            }
        }

        static func isDigit(_ byte: UInt8) -> Bool {
            byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }

        static func isWordStart(_ byte: UInt8) -> Bool {
            let letter = byte | 0x20
            return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_") || byte >= 0x80
        }

        static func isWordPart(_ byte: UInt8) -> Bool {
            isWordStart(byte) || isDigit(byte)
        }
    }
}
