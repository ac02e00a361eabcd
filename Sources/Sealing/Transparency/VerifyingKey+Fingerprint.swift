extension VerifyingKey {
    /// The key's short name, to be compared by eye and by telephone: the first 16 bytes of its SHA-256 in groups of four digits.
    public var fingerprint: String {
        let digits = Array(Hex.encode(Array(MerkleHash.digest(bytes).prefix(16))))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
    }

    /// Nil unless the text is a key's 64 hexadecimal digits; blanks between them do not matter.
    public init?(hex: String) {
        guard let bytes = Hex.decode(hex.filter { !$0.isWhitespace }.lowercased()), let key = try? VerifyingKey(bytes: bytes) else {
            return nil
        }
        self = key
    }
}
