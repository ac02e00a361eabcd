import CSodium

/// Keeps the secrets of officers' second factors unreadable in the database: the key lives in the data folder, and each secret opens only
/// as that of its own officer and kind. Whoever has the database alone makes no code.
public struct FactorCipher: Sendable {
    private static let purpose = HashPurpose(rawValue: "second-factor")
    private let hashes: KeyedHash

    public init(_ hashes: KeyedHash) {
        self.hashes = hashes
    }

    /// - Parameter owner: whose it is; the same text opens it.
    public func seal(_ secret: [UInt8], owner: String) -> [UInt8] {
        let nonce = SecureRandom.bytes(count: crypto_aead_xchacha20poly1305_ietf_npubbytes())
        var sealed = [UInt8](repeating: 0, count: secret.count + crypto_aead_xchacha20poly1305_ietf_abytes())
        var length: UInt64 = 0
        let (key, name) = (hashes.hash([], for: Self.purpose), Array(owner.utf8))
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, &length, secret, UInt64(secret.count), name, UInt64(name.count), nil, nonce, key)
        return nonce + sealed
    }

    /// Nil when it was altered, is another owner's, or the data folder has another key.
    public func open(_ sealed: [UInt8], owner: String) -> [UInt8]? {
        let nonceLength = crypto_aead_xchacha20poly1305_ietf_npubbytes()
        let tagLength = crypto_aead_xchacha20poly1305_ietf_abytes()
        guard sealed.count >= nonceLength + tagLength else { return nil }
        let (nonce, body) = (Array(sealed.prefix(nonceLength)), Array(sealed.dropFirst(nonceLength)))
        var secret = [UInt8](repeating: 0, count: body.count - tagLength)
        var length: UInt64 = 0
        let (key, name) = (hashes.hash([], for: Self.purpose), Array(owner.utf8))
        let opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &secret, &length, nil, body, UInt64(body.count), name, UInt64(name.count), nonce, key)
        return opened == 0 ? secret : nil
    }
}
