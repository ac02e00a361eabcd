import Domain

/// An answer to an extra question as a program sends it: words, a number, a yes or no, or null for what the reporter does not know.
enum SentAnswer: Decodable, Sendable, Equatable {
    case words(String)
    case number(Double)
    case truth(Bool)
    case unknown

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .unknown
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .words(try container.decode(String.self))
        }
    }

    /// It holds a mark that stands for bytes that were no text.
    var hasMark: Bool {
        if case .words(let words) = self { words.unicodeScalars.contains("\u{FFFD}") } else { false }
    }
}
