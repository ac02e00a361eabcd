/// A way in which people write a number so that a program shall not read it.
struct Disguise: Sendable {
    let name: String
    let apply: @Sendable (String, inout CorpusRandom) -> String

    init(_ name: String, _ apply: @escaping @Sendable (String, inout CorpusRandom) -> String) {
        self.name = name
        self.apply = apply
    }

    static let words = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]

    /// Rows of digits.
    static let ofNumbers: [Disguise] = [
        Disguise("plain") { text, _ in text },
        Disguise("in fours with blanks") { text, _ in groups(text, 4).joined(separator: " ") },
        Disguise("in fours with dots") { text, _ in groups(text, 4).joined(separator: ".") },
        Disguise("in fours with hyphens") { text, _ in groups(text, 4).joined(separator: "-") },
        Disguise("in threes with blanks") { text, _ in groups(text, 3).joined(separator: " ") },
        Disguise("every digit apart") { text, _ in groups(text, 1).joined(separator: " ") },
        Disguise("every digit with a dot") { text, _ in groups(text, 1).joined(separator: ".") },
        Disguise("first part in brackets") { text, _ in "(\(text.prefix(4))) " + groups(String(text.dropFirst(4)), 4).joined(separator: " ")
        },
        Disguise("underscores") { text, _ in groups(text, 4).joined(separator: "_") },
        Disguise("spelled out") { text, _ in spelled(text, separator: " ") },
        Disguise("spelled out with kosong") { text, _ in spelled(text, separator: " ").replacing("nol", with: "kosong") },
        Disguise("spelled out with commas") { text, _ in spelled(text, separator: ", ") },
        Disguise("spelled out in capitals") { text, _ in spelled(text, separator: " ").uppercased() },
        Disguise("spelled out in one word") { text, _ in spelled(text, separator: "") },
        Disguise("digits and words mixed") { text, random in
            text.map { digit in random.number(0...1) == 0 ? String(digit) : words[Int(String(digit)) ?? 0] }.joined(separator: " ")
        },
        Disguise("O for 0 and l for 1") { text, _ in text.replacing("0", with: "O").replacing("1", with: "l") },
        Disguise("o for 0 and I for 1 in fours") { text, _ in
            groups(text.replacing("0", with: "o").replacing("1", with: "I"), 4).joined(separator: " ")
        },
        Disguise("full width") { text, _ in shifted(text, to: 0xFF10) },
        Disguise("mathematical") { text, _ in shifted(text, to: 0x1D7CE) },
        Disguise("Arabic-Indic") { text, _ in shifted(text, to: 0x0660) },
        Disguise("Javanese") { text, _ in shifted(text, to: 0xA9D0) },
        Disguise("unseen joiners") { text, _ in groups(text, 1).joined(separator: "\u{200B}") },
        Disguise("hard blanks") { text, _ in groups(text, 4).joined(separator: "\u{00A0}") },
        Disguise("uneven parts") { text, random in
            var rest = Substring(text)
            var parts: [String] = []
            while !rest.isEmpty {
                let part = rest.prefix(random.number(2...5))
                parts.append(String(part))
                rest = rest.dropFirst(part.count)
            }
            return parts.joined(separator: random.pick([" ", "-", "."]))
        },
    ]

    /// Only telephones are written so.
    static let ofPhones: [Disguise] = [
        Disguise("+62") { text, _ in "+62" + text.dropFirst() },
        Disguise("62") { text, _ in "62" + text.dropFirst() },
        Disguise("+62 with hyphens") { text, _ in "+62 " + groups(String(text.dropFirst()), 3).joined(separator: "-") },
        Disguise("(+62)") { text, _ in "(+62) " + text.dropFirst() },
        Disguise("strokes") { text, _ in groups(text, 4).joined(separator: "/") },
    ]

    static let ofEmails: [Disguise] = [
        Disguise("plain") { text, _ in text },
        Disguise("capitals") { text, _ in text.uppercased() },
        Disguise("(at)") { text, _ in text.replacing("@", with: "(at)") },
        Disguise("[at] and [dot]") { text, _ in text.replacing("@", with: " [at] ").replacing(".", with: " [dot] ") },
        Disguise("(at) and (dot)") { text, _ in text.replacing("@", with: "(at)").replacing(".", with: "(dot)") },
        Disguise("at and dot") { text, _ in text.replacing("@", with: " at ").replacing(".", with: " dot ") },
        Disguise("at and titik") { text, _ in text.replacing("@", with: " at ").replacing(".", with: " titik ") },
        Disguise("blanks around @") { text, _ in text.replacing("@", with: " @ ") },
        Disguise("blanks around all") { text, _ in text.replacing("@", with: " @ ").replacing(".", with: " . ") },
        Disguise("full width sign") { text, _ in text.replacing("@", with: "＠") },
        Disguise("unseen joiners") { text, _ in text.map(String.init).joined(separator: "\u{200B}") },
        Disguise("letters apart") { text, _ in text.map(String.init).joined(separator: " ") },
        Disguise("@ and (dot)") { text, _ in text.replacing(".", with: "(dot)") },
    ]

    /// The same, of the digits without the signs between them.
    var ofDigitsAlone: Disguise {
        Disguise(name) { text, random in apply(text.filter(\.isNumber), &random) }
    }

    static func groups(_ text: String, _ length: Int) -> [String] {
        let digits = Array(text)
        return stride(from: 0, to: digits.count, by: length).map { String(digits[$0..<min($0 + length, digits.count)]) }
    }

    static func spelled(_ text: String, separator: String, _ words: [String] = words) -> String {
        text.map { words[Int(String($0)) ?? 0] }.joined(separator: separator)
    }

    static func shifted(_ text: String, to first: UInt32) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + first) }))
    }
}
