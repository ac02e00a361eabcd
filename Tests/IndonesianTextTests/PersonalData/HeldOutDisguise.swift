/// Disguises that were written down before the finder first ran and that it was not made by.
enum HeldOutDisguise {
    static let ofNumbers: [Disguise] = [
        Disguise("asterisks") { text, _ in Disguise.groups(text, 4).joined(separator: "*") },
        Disguise("tildes") { text, _ in Disguise.groups(text, 3).joined(separator: "~") },
        Disguise("upright strokes") { text, _ in Disguise.groups(text, 4).joined(separator: "|") },
        Disguise("two blanks") { text, _ in Disguise.groups(text, 4).joined(separator: "  ") },
        Disguise("long dashes") { text, _ in Disguise.groups(text, 4).joined(separator: "–") },
        Disguise("middle in brackets") { text, _ in "\(text.prefix(4)) (\(text.dropFirst(4).prefix(4))) \(text.dropFirst(8))" },
        Disguise("Devanagari") { text, _ in Disguise.shifted(text, to: 0x0966) },
        Disguise("keycaps") { text, _ in text.map { "\($0)\u{FE0F}\u{20E3}" }.joined() },
        Disguise("bold mathematical with blanks") { text, _ in
            Disguise.groups(Disguise.shifted(text, to: 0x1D7EC), 4).joined(separator: " ")
        },
        Disguise("English words") { text, _ in
            Disguise.spelled(
                text, separator: " ", ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
        },
        Disguise("Javanese words") { text, _ in
            Disguise.spelled(
                text, separator: " ", ["nol", "siji", "loro", "telu", "papat", "lima", "enem", "pitu", "wolu", "sanga"])
        },
        Disguise("words with hyphens") { text, _ in Disguise.spelled(text, separator: "-") },
        Disguise("words with dots") { text, _ in Disguise.spelled(text, separator: ".") },
        Disguise("capital at every word") { text, _ in
            Disguise.spelled(text, separator: " ").split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined(separator: " ")
        },
        Disguise("first half in words") { text, _ in Disguise.spelled(String(text.prefix(6)), separator: " ") + " " + text.dropFirst(6) },
        Disguise("S for 5 and O for 0") { text, _ in text.replacing("5", with: "S").replacing("0", with: "O") },
        Disguise("superscript") { text, _ in
            Disguise.spelled(text, separator: "", ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"])
        },
        Disguise("commas") { text, _ in Disguise.groups(text, 4).joined(separator: ",") },
        Disguise("bullets") { text, _ in Disguise.groups(text, 4).joined(separator: "•") },
        Disguise("with strip said") { text, _ in Disguise.groups(text, 4).joined(separator: " strip ") },
    ]

    static let ofEmails: [Disguise] = [
        Disguise("(a)") { text, _ in text.replacing("@", with: "(a)") },
        Disguise("{at} and {dot}") { text, _ in text.replacing("@", with: "{at}").replacing(".", with: "{dot}") },
        Disguise("[@]") { text, _ in text.replacing("@", with: " [@] ") },
        Disguise("et") { text, _ in text.replacing("@", with: " et ") },
        Disguise("AT and DOT") { text, _ in text.replacing("@", with: " AT ").replacing(".", with: " DOT ") },
        Disguise("(titik)") { text, _ in text.replacing(".", with: "(titik)") },
        Disguise("full width throughout") { text, _ in
            String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        },
        Disguise("Cyrillic a, e and o") { text, _ in
            text.replacing("a", with: "а").replacing("e", with: "е").replacing("o", with: "о")
        },
        Disguise("-at- and -dot-") { text, _ in text.replacing("@", with: "-at-").replacing(".", with: "-dot-") },
        Disguise("<at>") { text, _ in text.replacing("@", with: "<at>") },
    ]
}
