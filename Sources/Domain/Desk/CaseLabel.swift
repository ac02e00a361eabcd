/// A short word by which officers of one circle find cases again (label). Capitals and blanks make no difference.
public struct CaseLabel: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Most characters.
    public static let longest = 30
    /// How many one circle may put on a case.
    public static let most = 10

    public let description: String

    /// Nil for what is empty, too long, or holds more than letters, digits, blanks and `-`, `/` and `.`
    public init?(_ typed: String) {
        let words = typed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, words.count <= Self.longest, words.unicodeScalars.count <= 2 * Self.longest,
            words.allSatisfy({ $0.isLetter || $0.isNumber || " -/.".contains($0) })
        else { return nil }
        description = words
    }

    public static func < (left: CaseLabel, right: CaseLabel) -> Bool { left.description < right.description }
}
