/// A secret that travels in a cookie, a hidden field or a link: 32 random bytes. Stored only as a keyed hash.
public struct RandomToken: Hashable, Sendable {
    public static let length = 32

    public let bytes: [UInt8]

    public init() {
        bytes = SecureRandom.bytes(count: Self.length)
    }

    /// The one that belongs to a random seed. Whoever has the seed and not the installation's key cannot tell it.
    public init(from seed: String, by hashes: KeyedHash, for purpose: HashPurpose) {
        bytes = hashes.hash(seed, for: purpose)
    }

    /// Nil unless the text is one that `text` gives.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 43, let bytes = Base64URL.decode(text), bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// 43 characters, safe in links and cookies.
    public var text: String { Base64URL.encode(bytes) }

    public static func == (left: Self, right: Self) -> Bool {
        ConstantTime.equal(left.bytes, right.bytes)
    }
}
