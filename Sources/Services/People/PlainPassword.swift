/// A password as a guesser sees it: without capitals and blanks, without what people put at its end, and with the signs turned back that
/// stand for letters.
struct PlainPassword {
    /// Small, without blanks.
    let squeezed: String
    /// The forms under which it is looked up in a list.
    let forms: Set<String>

    init(_ password: String) {
        squeezed = Self.squeezed(password)
        let trimmed = Self.trimmed(squeezed)
        let letters = Self.letters(of: squeezed)
        var forms: Set<String> = [squeezed, trimmed, letters, Self.trimmed(letters), Self.letters(of: trimmed)]
        forms.formUnion(forms.compactMap(Self.half))
        self.forms = forms.filter { !$0.isEmpty }
    }

    static func squeezed(_ text: some StringProtocol) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }

    /// Without digits and signs at both ends: `2024Indonesia!` is `Indonesia`.
    private static func trimmed(_ text: String) -> String {
        let front = text.drop { !$0.isLetter }
        return String(String(front.reversed()).drop { !$0.isLetter }.reversed())
    }

    /// `p@ssw0rd` is `password`.
    static func letters(of text: some StringProtocol) -> String {
        String(text.map { lookalikes[$0] ?? $0 })
    }

    private static let lookalikes: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i",
    ]

    /// `bandungbandung` is `bandung`.
    private static func half(_ text: String) -> String? {
        guard text.count.isMultiple(of: 2) else { return nil }
        let half = text.prefix(text.count / 2)
        return text.hasSuffix(half) ? String(half) : nil
    }
}
