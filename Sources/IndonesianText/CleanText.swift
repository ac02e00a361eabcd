/// Makes text safe to store and show without changing what it says: Javanese and Arabic script, emoji and direction marks stay;
/// control characters and overrides that make a line read otherwise than it is written go.
public enum CleanText {
    /// A text of several lines: line ends become LF, at most one line is left empty, ends are trimmed.
    public static func lines(_ text: String) throws(TextRefusal) -> String {
        try clean(text, keepsLines: true)
    }

    /// A text of one line: line ends and tabs become spaces, spaces are single.
    public static func line(_ text: String) throws(TextRefusal) -> String {
        try clean(text, keepsLines: false)
    }

    /// Whether a reader would see nothing at all: blanks, joiners and other marks without a shape of their own.
    public static func isInvisible(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            if properties.isWhitespace || properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" { return true }
            return [.control, .format].contains(properties.generalCategory)
        }
    }

    private static func clean(_ text: String, keepsLines: Bool) throws(TextRefusal) -> String {
        var out = String.UnicodeScalarView()
        var spaces = 0
        var newlines = 0
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let wasReturn = afterReturn
            afterReturn = scalar == "\r"
            switch Kind(scalar) {
            case .nul: throw .nul
            case .dropped: continue
            case .newline:
                if wasReturn, scalar == "\n" { continue }
                if keepsLines { newlines += 1 } else { spaces += 1 }
                if keepsLines { spaces = 0 }
            case .space:
                spaces += 1
            case .text:
                if !out.isEmpty {
                    for _ in 0..<min(newlines, 2) { out.append("\n") }
                    for _ in 0..<(keepsLines ? min(spaces, 8) : min(spaces, 1)) { out.append(" ") }
                }
                (spaces, newlines) = (0, 0)
                out.append(scalar)
            }
        }
        return String(out)
    }

    private enum Kind {
        case text, space, newline, dropped, nul

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0: self = .nul
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: self = .newline
            case 0x09, 0x20, 0xA0: self = .space
            case 0x01...0x1F, 0x7F...0x9F: self = .dropped
            // embeddings, overrides and isolates of direction; the plain marks 200E and 200F stay
            case 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F: self = .dropped
            case 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: self = .dropped
            default: self = .text
            }
        }
    }
}
