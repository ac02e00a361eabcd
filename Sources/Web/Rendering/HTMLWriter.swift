/// Collects the bytes of one page, and what the page turned out to need while it was drawn.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []
    /// The page carries a form, so its reader needs the visitor's cookie.
    var containsForm = false
    /// Names that a template asked for and no model gave; an error in tests and development.
    private(set) var unknownNames: [String] = []

    init(reserving size: Int = 0) {
        bytes.reserveCapacity(size)
    }

    mutating func write(_ literal: [UInt8]) {
        bytes.append(contentsOf: literal)
    }

    mutating func write(trusted markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Writes words so that they stay words: inside an element and inside a double-quoted attribute alike.
    mutating func write(escaping text: String) {
        var text = text
        text.withUTF8 { source in
            var start = source.startIndex
            for index in source.indices {
                guard let entity = Self.entity(for: source[index]) else { continue }
                bytes.append(contentsOf: source[start..<index])
                bytes.append(contentsOf: entity.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    mutating func report(unknown name: String) {
        unknownNames.append(name)
    }

    private static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
