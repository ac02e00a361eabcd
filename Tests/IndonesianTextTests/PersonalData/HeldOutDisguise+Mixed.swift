/// Written down before the finder first read any of them.
extension HeldOutDisguise {
    static let ofPlates: [Disguise] =
        ofLetters + [
            Disguise("hard blanks") { text, _ in text.replacing(" ", with: "\u{00A0}") },
            Disguise("underscores") { text, _ in text.replacing(" ", with: "_") },
            Disguise("strokes") { text, _ in text.replacing(" ", with: "/") },
            Disguise("asterisks") { text, _ in text.replacing(" ", with: "*") },
            Disguise("two blanks") { text, _ in text.replacing(" ", with: "  ") },
            Disguise("digits in twos") { text, _ in
                text.split(separator: " ").map {
                    $0.first?.isNumber == true ? Disguise.groups(String($0), 2).joined(separator: " ") : String($0)
                }
                .joined(separator: " ")
            },
        ]

    static let ofPassports: [Disguise] =
        ofLetters + [
            Disguise("in fours with underscores") { text, _ in Disguise.groups(text, 4).joined(separator: "_") },
            Disguise("two letters") { text, random in random.letters(1) + text },
        ]

    static let ofCoordinates: [Disguise] = [
        Disguise("point said") { text, _ in text.replacing(".", with: " point ") },
        Disguise("titik said in capitals") { text, _ in text.replacing(".", with: " TITIK ") },
        Disguise("long said") { text, _ in
            let parts = text.split { $0 == "," || $0 == " " }
            return "\(parts.first ?? "") long \(parts.last ?? "")"
        },
        Disguise("keycaps") { text, _ in text.map { $0.isNumber ? "\($0)\u{FE0F}\u{20E3}" : String($0) }.joined() },
        Disguise("brackets") { text, _ in "(\(text))" },
        Disguise("in words with commas between") { text, _ in
            MixedDisguise.said(
                text.replacing(", ", with: " ").replacing(",", with: " ").replacing(".", with: " koma ").replacing("-", with: "minus "))
        },
        Disguise("degrees in words") { _, random in
            "\(random.number(1...10)) derajat \(random.number(1...59)) menit \(random.number(1...59)) detik LS, "
                + "\(random.number(96...139)) derajat \(random.number(1...59)) menit \(random.number(1...59)) detik BT"
        },
    ]

    static let ofLinks: [Disguise] = [
        Disguise("(dot) and (slash)") { text, _ in
            text.replacing("://", with: "§").replacing(".", with: "(dot)").replacing("/", with: "(slash)").replacing("§", with: "://")
        },
        Disguise("{dot}") { text, _ in text.replacing(".", with: "{dot}") },
        Disguise("DOT and SLASH") { text, _ in MixedDisguise.saidLink(text, dot: "DOT", stroke: "SLASH") },
        Disguise("titik and slash") { text, _ in MixedDisguise.saidLink(text, dot: "titik", stroke: "slash") },
        Disguise("titik alone said") { text, _ in text.replacing(".", with: " titik ") },
        Disguise("bullets") { text, _ in text.replacing(".", with: "•") },
        Disguise("blank behind the points") { text, _ in text.replacing(".", with: ". ") },
        Disguise("Cyrillic e and p") { text, _ in text.replacing("e", with: "е").replacing("p", with: "р") },
    ]

    private static let ofLetters: [Disguise] = [
        Disguise("every sign with a hyphen") { text, _ in MixedDisguise.apart(text.replacing(" ", with: ""), "-") },
        Disguise("English words") { text, _ in
            MixedDisguise.said(text, ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
        },
        Disguise("Javanese words") { text, _ in
            MixedDisguise.said(text, ["nol", "siji", "loro", "telu", "papat", "lima", "enem", "pitu", "wolu", "sanga"])
        },
        Disguise("words with hyphens") { text, _ in MixedDisguise.said(text).replacing(" ", with: "-") },
        Disguise("keycaps") { text, _ in text.map { $0.isNumber ? "\($0)\u{FE0F}\u{20E3}" : String($0) }.joined() },
        Disguise("every second digit in words") { text, _ in
            var isWord = false
            return text.map { sign in
                guard let digit = Int(String(sign)) else { return String(sign) }
                isWord.toggle()
                return " " + (isWord ? Disguise.words[digit] : String(digit)) + " "
            }.joined().split(separator: " ").joined(separator: " ")
        },
    ]
}
