import Domain
import Sealing

/// A code that stands in for the second factor once, when telephone and card are out of reach. 80 random bits, so that a keyed hash of it
/// is enough.
struct RecoveryCode: Sendable, Hashable {
    /// How many are made at a time.
    static let count = 10
    private static let length = 16

    /// Sixteen letters and digits.
    let text: String

    init() {
        text = Base32.encode(SecureRandom.bytes(count: 10))
    }

    /// As people type it: small letters, with blanks or strokes. Nil for what can be none.
    init?(typed: String) {
        guard typed.utf8.count <= 64, let bytes = Base32.decode(typed), bytes.count == 10 else { return nil }
        let text = Base32.encode(bytes)
        guard text.utf8.count == Self.length else { return nil }
        self.text = text
    }

    /// In groups of four, to be written down.
    var shown: String {
        stride(from: 0, to: text.count, by: 4).map { start in String(text.dropFirst(start).prefix(4)) }.joined(separator: "-")
    }
}
