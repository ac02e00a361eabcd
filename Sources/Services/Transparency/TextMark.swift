import Domain
import Sealing

/// What an event keeps of a text that came with it, and so the transparency log: enough to find a later change. Without the salt, which
/// lies beside the text and goes with it, it tells nothing of the words.
struct TextMark: Sendable, Equatable {
    enum Place: String, Sendable {
        /// What the reporter sent.
        case report
        /// What the public could read of it from the first.
        case shown
        /// A question, an answer, a reason, a note.
        case writing
        /// What the public reads, by a decision.
        case published = "public"
        /// An answer to an extra question, by the number of the question.
        case answer
        /// A step of a mark of doubt, by the number of the mark; kept by a line of the office's log and never by an event.
        case doubt
    }

    struct Key: Hashable, Sendable {
        let place: Place
        let id: Int64
    }

    static let saltLength = 16

    let key: Key
    let digest: String

    init(_ place: Place, _ id: Int64, _ fields: [String], salt: [UInt8]) {
        key = Key(place: place, id: id)
        digest = Hex.encode(LogStatement.content(of: [place.rawValue, "\(id)"] + fields, salt: salt))
    }

    /// Nil where the line is none that `line` gives.
    init?(_ line: Substring) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let place = Place(rawValue: String(words[0])), let id = Int64(words[1]) else { return nil }
        key = Key(place: place, id: id)
        digest = String(words[2])
    }

    /// As it is stored with the event.
    var line: String { "\(key.place.rawValue) \(key.id) \(digest)" }

    static func salt() -> [UInt8] { SecureRandom.bytes(count: saltLength) }
}

extension [TextMark] {
    /// As they are stored with an event; empty where no text came with it.
    var lines: String { map(\.line).joined(separator: "\n") }
}
