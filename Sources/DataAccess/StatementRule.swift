/// Refuses statements that would begin, end or leave the transaction they run in, or change the connection for those after them.
package enum StatementRule {
    private static let refused: Set<String> = [
        "abort", "analyze", "attach", "begin", "commit", "copy", "deallocate", "detach", "discard", "do", "end", "execute", "listen",
        "load", "notify", "pragma", "prepare", "release", "reset", "rollback", "savepoint", "set", "start", "unlisten", "vacuum",
    ]

    /// Looks at the first word; what stands in front of it may be blanks only.
    package static func check(_ text: String) throws(StoreFault) {
        var word = ""
        for byte in text.utf8.drop(while: { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
            let letter = byte | 0x20
            guard letter >= 0x61, letter <= 0x7A, word.utf8.count < 16 else { break }
            word.unicodeScalars.append(Unicode.Scalar(letter))
        }
        if word.isEmpty { throw .other("a statement begins with a word") }
        if refused.contains(word) { throw .other("\(word) is not for sessions") }
    }

    /// No text with a NUL byte reaches an engine.
    package static func check(_ values: [SQLValue]) throws(StoreFault) {
        for case .text(let text) in values where text.utf8.contains(0) {
            throw .invalidText
        }
    }
}
