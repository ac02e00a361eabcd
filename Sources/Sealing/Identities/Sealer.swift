import CSodium
import Synchronization

/// Seals identities the moment they arrive. It cannot open what it sealed.
public final class Sealer: Sendable {
    /// Longest field, in UTF-8 bytes.
    public static let longestField = 4096

    private let key: Mutex<SealingPublicKey>

    public init(publicKey: SealingPublicKey) {
        key = Mutex(publicKey)
    }

    /// What is sealed next is sealed to this.
    public var publicKey: SealingPublicKey { key.withLock { $0 } }

    /// The vault has changed its keys: from now on identities are sealed to this one.
    public func move(to publicKey: SealingPublicKey) {
        key.withLock { $0 = publicKey }
    }

    /// Empty fields are left out. Sealing the same identity twice gives two different results.
    public func seal(fields: [IdentityField: String], reportID: Int64) throws(SealingFault) -> SealedIdentity {
        let publicKey = publicKey
        // Lives for this call alone: guarded memory would cost each submission four system calls.
        var dataKey = SecureRandom.bytes(count: crypto_aead_xchacha20poly1305_ietf_keybytes())
        defer { sodium_memzero(&dataKey, dataKey.count) }
        var sealed: [IdentityField: [UInt8]] = [:]
        for (field, text) in fields where !text.isEmpty {
            let binding = SealedIdentity.binding(reportID: reportID, field: field, schema: SealedIdentity.currentSchema)
            sealed[field] = try encrypt(text, binding: binding, dataKey: dataKey)
        }
        return SealedIdentity(
            schema: SealedIdentity.currentSchema, keyFingerprint: publicKey.fingerprint, wrappedKey: try publicKey.wrap(dataKey),
            fields: sealed)
    }

    private func encrypt(_ text: String, binding: [UInt8], dataKey: [UInt8]) throws(SealingFault) -> [UInt8] {
        var plain = Array(text.utf8)
        defer { sodium_memzero(&plain, plain.count) }
        guard plain.count <= Self.longestField else { throw .tooLong }
        // ISO 7816-4: one marked byte, then zeros to the end of the block.
        plain.append(0x80)
        while plain.count % SealedIdentity.blockLength != 0 { plain.append(0) }

        let nonce = SecureRandom.bytes(count: crypto_aead_xchacha20poly1305_ietf_npubbytes())
        var cipher = [UInt8](repeating: 0, count: plain.count + crypto_aead_xchacha20poly1305_ietf_abytes())
        let result = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &cipher, nil, plain, UInt64(plain.count), binding, UInt64(binding.count), nil, nonce, dataKey)
        guard result == 0 else { throw .unavailable }
        return nonce + cipher
    }
}
