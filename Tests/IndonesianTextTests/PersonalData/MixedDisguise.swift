/// Disguises of what is no mere row of digits: plates, passports, points on the ground, addresses of pages.
enum MixedDisguise {
    static let ofPlates: [Disguise] =
        ofLetters + [
            Disguise("small") { text, _ in text.lowercased() },
            Disguise("without blanks") { text, _ in text.replacing(" ", with: "") },
            Disguise("hyphens") { text, _ in text.replacing(" ", with: "-") },
            Disguise("dots") { text, _ in text.replacing(" ", with: ".") },
            Disguise("commas") { text, _ in text.replacing(" ", with: ", ") },
            Disguise("digits apart") { text, _ in
                text.split(separator: " ").map { $0.first?.isNumber == true ? apart(String($0), " ") : String($0) }.joined(separator: " ")
            },
            Disguise("every sign apart and small") { text, _ in apart(text.replacing(" ", with: ""), " ").lowercased() },
            Disguise("digits in words") { text, _ in said(text) },
            Disguise("digits in words and small") { text, _ in said(text).lowercased() },
            Disguise("digits in words, letters apart") { text, _ in said(apart(text.replacing(" ", with: ""), " ")) },
        ]

    static let ofPassports: [Disguise] =
        ofLetters + [
            Disguise("small") { text, _ in text.lowercased() },
            Disguise("letter apart") { text, _ in text.prefix(1) + " " + text.dropFirst() },
            Disguise("hyphen") { text, _ in text.prefix(1) + "-" + text.dropFirst() },
            Disguise("in threes") { text, _ in text.prefix(1) + " " + Disguise.groups(String(text.dropFirst()), 3).joined(separator: " ") },
            Disguise("in threes with dots") { text, _ in
                text.prefix(1) + "." + Disguise.groups(String(text.dropFirst()), 3).joined(separator: ".")
            },
            Disguise("digits in words") { text, _ in said(text) },
            Disguise("digits in words and small") { text, _ in said(text).lowercased() },
        ]

    static let ofCoordinates: [Disguise] =
        ofSigns + [
            Disguise("decimal commas") { text, _ in text.replacing(", ", with: " ").replacing(".", with: ",") },
            Disguise("decimal commas throughout") { text, _ in text.replacing(".", with: ",") },
            Disguise("titik said") { text, _ in text.replacing(".", with: " titik ") },
            Disguise("koma said") { text, _ in text.replacing(".", with: " koma ") },
            Disguise("blanks around the points") { text, _ in text.replacing(".", with: " . ") },
            Disguise("every sign apart") { text, _ in apart(text.replacing(" ", with: ""), " ") },
            Disguise("in words with koma") { text, _ in said(text.replacing(".", with: " koma ").replacing("-", with: "minus ")) },
            Disguise("in words with titik") { text, _ in said(text.replacing(".", with: " titik ").replacing("-", with: "min ")) },
            Disguise("O for 0") { text, _ in text.replacing("0", with: "O") },
        ]

    static let ofLinks: [Disguise] =
        ofSigns + [
            Disguise("hxxp") { text, _ in text.replacing("http", with: "hxxp") },
            Disguise("[dot]") { text, _ in text.replacing(".", with: "[dot]") },
            Disguise("(titik)") { text, _ in text.replacing(".", with: "(titik)") },
            Disguise("commas") { text, _ in text.replacing(".", with: ",") },
            Disguise("titik said") { text, _ in text.replacing(".", with: " titik ") },
            Disguise("titik and garis miring said") { text, _ in saidLink(text, dot: "titik", stroke: "garis miring") },
            Disguise("dot and slash said") { text, _ in saidLink(text, dot: "dot", stroke: "slash") },
            Disguise("blanks around points and strokes") { text, _ in
                text.replacing("://", with: "§").replacing(".", with: " . ").replacing("/", with: " / ").replacing("§", with: "://")
            },
            Disguise("letters apart") { text, _ in apart(text, " ") },
            Disguise("Cyrillic letters") { text, _ in text.replacing("o", with: "о").replacing("c", with: "с").replacing("a", with: "а") },
        ]

    /// Letters and digits.
    private static let ofLetters: [Disguise] = [
        Disguise("plain") { text, _ in text },
        Disguise("every sign apart") { text, _ in apart(text.replacing(" ", with: ""), " ") },
        Disguise("every sign with a dot") { text, _ in apart(text.replacing(" ", with: ""), ".") },
        Disguise("digits in words, in capitals") { text, _ in said(text).uppercased() },
        Disguise("O for 0") { text, _ in text.replacing("0", with: "O") },
        Disguise("full width") { text, _ in wide(text) },
        Disguise("mathematical digits") { text, _ in digits(text, from: 0x1D7CE) },
        Disguise("Arabic-Indic digits") { text, _ in digits(text, from: 0x0660) },
        Disguise("Cyrillic letters") { text, _ in
            zip("ABCEHKMOPTX", "АВСЕНКМОРТХ").reduce(text) { $0.replacing(String($1.0), with: String($1.1)) }
        },
        Disguise("unseen joiners") { text, _ in apart(text, "\u{200B}") },
    ]

    private static let ofSigns: [Disguise] = [
        Disguise("plain") { text, _ in text },
        Disguise("full width") { text, _ in wide(text) },
        Disguise("unseen joiners") { text, _ in apart(text, "\u{200B}") },
        Disguise("mathematical digits") { text, _ in digits(text, from: 0x1D7CE) },
        Disguise("Arabic-Indic digits") { text, _ in digits(text, from: 0x0660) },
    ]

    static func apart(_ text: String, _ sign: String) -> String { text.map(String.init).joined(separator: sign) }

    static func said(_ text: String, _ words: [String] = Disguise.words) -> String {
        let spoken = text.map { sign in Int(String(sign)).map { " \(words[$0]) " } ?? String(sign) }.joined()
        return spoken.split(separator: " ").joined(separator: " ").replacing(" ,", with: ",")
    }

    static func saidLink(_ text: String, dot: String, stroke: String) -> String {
        text.replacing("://", with: " titik dua \(stroke) \(stroke) ").replacing(".", with: " \(dot) ").replacing("/", with: " \(stroke) ")
    }

    static func wide(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { $0 == " " ? "\u{3000}" : Unicode.Scalar($0.value + 0xFEE0) }))
    }

    static func digits(_ text: String, from first: UInt32) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap { ("0"..."9").contains($0) ? Unicode.Scalar($0.value - 0x30 + first) : $0 }))
    }
}
