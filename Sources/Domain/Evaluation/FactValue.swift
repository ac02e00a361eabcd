/// What a row of facts tells in one field.
public enum FactValue: Hashable, Sendable, Codable {
    case flag(Bool)
    case word(String)
    case words(Set<String>)
    case number(Fraction)

    /// A whole number.
    public static func whole(_ number: Int) -> FactValue { .number(Fraction(number)) }

    /// Whether the value is one that the field may have.
    public func fits(_ shape: FactField.Shape) -> Bool {
        switch (self, shape) {
        case (.flag, .flag), (.number, .number), (.words, .words): true
        case (.word(let word), .code(let codes)): codes.contains(word)
        case (.word(let word), .word): FactValue.isWord(word)
        default: false
        }
    }

    /// What may stand as one word in a definition: letters, digits, points, hyphens, underscores and slashes, at most a hundred.
    public static func isWord(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-_/:".unicodeScalars.contains($0)
            }
    }
}
