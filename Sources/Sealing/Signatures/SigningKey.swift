import CSodium

/// The office's signature key (Ed25519): for promises and for the heads of the transparency log.
public struct SigningKey: Sendable {
    public static let seedLength = 32

    private let secret: SecretBytes
    public let verifyingKey: VerifyingKey

    /// The key that a 32-byte seed stands for; the same seed always gives the same key.
    public init(seed: SecretBytes) throws(SealingFault) {
        guard seed.count == Self.seedLength else { throw .malformedKey }
        var publicKey = [UInt8](repeating: 0, count: crypto_sign_publickeybytes())
        secret = try SecretBytes(count: crypto_sign_secretkeybytes()) { room in
            seed.withBytes { seedBytes in
                _ = crypto_sign_seed_keypair(&publicKey, room, seedBytes)
            }
        }
        verifyingKey = try VerifyingKey(bytes: publicKey)
    }

    /// 64 bytes; the same message always gives the same signature.
    public func sign(_ message: [UInt8]) -> [UInt8] {
        secret.withBytes { key in
            var signature = [UInt8](repeating: 0, count: crypto_sign_bytes())
            crypto_sign_detached(&signature, nil, message, UInt64(message.count), key)
            return signature
        }
    }
}
