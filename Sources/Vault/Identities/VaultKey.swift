import CSodium
public import Sealing

/// The vault's key pair (X25519). Whoever holds it can open every identity sealed to it: it lives in a file of its own,
/// readable by the vault's account alone, outside the ordinary backup.
public struct VaultKey: Sendable {
    public static let secretLength = 32

    let secret: SecretBytes
    /// What the other processes may know.
    public let publicKey: SealingPublicKey

    /// The pair whose secret half these 32 bytes are.
    public init(secret: SecretBytes) throws(SealingFault) {
        guard secret.count == Self.secretLength else { throw .malformedKey }
        var publicBytes = [UInt8](repeating: 0, count: Self.secretLength)
        let result = secret.withBytes { crypto_scalarmult_base(&publicBytes, $0) }
        guard result == 0 else { throw .malformedKey }
        self.secret = secret
        publicKey = try SealingPublicKey(bytes: publicBytes)
    }

    /// A new pair.
    public static func random() throws(SealingFault) -> VaultKey {
        try VaultKey(secret: .random(count: secretLength))
    }
}
