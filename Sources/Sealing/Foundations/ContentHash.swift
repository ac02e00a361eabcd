import CSodium

/// A file's name by what is in it (SHA-256): equal files have one name, and a changed file has another.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let hex: String

    /// Nil unless the text is one that `hex` gives.
    public init?(_ hex: some StringProtocol) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        self.hex = String(hex)
    }

    public init(of bytes: [UInt8]) {
        var stream = Stream()
        stream.add(bytes)
        self = stream.finish()
    }

    private init(digest: [UInt8]) {
        hex = Hex.encode(digest)
    }

    public var description: String { hex }

    /// The name of a file that is read piece by piece.
    public struct Stream {
        private var state = crypto_hash_sha256_state()

        public init() {
            crypto_hash_sha256_init(&state)
        }

        public mutating func add(_ bytes: [UInt8]) {
            crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
        }

        /// To be called once, at the end.
        public mutating func finish() -> ContentHash {
            var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
            crypto_hash_sha256_final(&state, &digest)
            return ContentHash(digest: digest)
        }
    }
}
