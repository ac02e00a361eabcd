import CSodium

/// What a keyed hash is for. Each purpose has a key of its own, so that a hash taken for one can never pass for another.
public struct HashPurpose: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The stored form of a receipt code.
    public static let receiptCode = HashPurpose(rawValue: "receipt-code")
    /// From a form's compose token to the receipt code that is shown.
    public static let receiptDerivation = HashPurpose(rawValue: "receipt-derivation")
    /// The stored form of a compose token or of a foreign door's idempotency key.
    public static let idempotencyKey = HashPurpose(rawValue: "idempotency-key")
    /// The stored form of a session's id.
    public static let session = HashPurpose(rawValue: "session")
    /// The stored form of an invitation or password-reset token.
    public static let invitation = HashPurpose(rawValue: "invitation")
    /// Cross-site request forgery tokens.
    public static let formToken = HashPurpose(rawValue: "form-token")
    /// Rate limits by network, with a key that lives one day.
    public static let network = HashPurpose(rawValue: "network")
}

/// One-way marks of secrets (BLAKE2b-256, keyed): with the store alone nobody can find the secret or try guesses.
public struct KeyedHash: Sendable {
    /// Bytes of a hash.
    public static let length = 32

    private let key: SecretBytes

    /// The installation's hashing key, exactly 32 bytes.
    public init(key: SecretBytes) throws(SealingFault) {
        guard key.count == 32 else { throw .malformedKey }
        self.key = key
    }

    public func hash(_ message: [UInt8], for purpose: HashPurpose) -> [UInt8] {
        var purposeKey = key.withBytes { Self.blake2b(Array(purpose.rawValue.utf8), key: $0, keyLength: key.count) }
        defer { sodium_memzero(&purposeKey, purposeKey.count) }
        return Self.blake2b(message, key: purposeKey, keyLength: purposeKey.count)
    }

    public func hash(_ message: String, for purpose: HashPurpose) -> [UInt8] {
        hash(Array(message.utf8), for: purpose)
    }

    /// Whether the message is the one that was marked; takes equally long either way.
    public func matches(_ message: [UInt8], _ hash: [UInt8], for purpose: HashPurpose) -> Bool {
        ConstantTime.equal(self.hash(message, for: purpose), hash)
    }

    private static func blake2b(_ message: [UInt8], key: UnsafePointer<UInt8>, keyLength: Int) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        crypto_generichash(&digest, length, message, UInt64(message.count), key, keyLength)
        return digest
    }
}
