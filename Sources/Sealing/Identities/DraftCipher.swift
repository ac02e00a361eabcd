import CSodium

/// Keeps an unsent draft unreadable on the server: its key is made from the token in the reporter's cookie, of which the
/// server stores only a hash. Whoever has the database alone reads nothing.
public struct DraftCipher: Sendable {
    private static let purpose = HashPurpose(rawValue: "draft-cipher")
    private let hashes: KeyedHash

    public init(_ hashes: KeyedHash) {
        self.hashes = hashes
    }

    public func seal(_ plain: [UInt8], token: RandomToken) -> [UInt8] {
        let nonce = SecureRandom.bytes(count: crypto_aead_xchacha20poly1305_ietf_npubbytes())
        var sealed = [UInt8](repeating: 0, count: plain.count + crypto_aead_xchacha20poly1305_ietf_abytes())
        var length: UInt64 = 0
        let key = hashes.hash(token.bytes, for: Self.purpose)
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(&sealed, &length, plain, UInt64(plain.count), nil, 0, nil, nonce, key)
        return nonce + sealed
    }

    /// Nil when the token is another one or the draft was altered.
    public func open(_ sealed: [UInt8], token: RandomToken) -> [UInt8]? {
        let nonceLength = crypto_aead_xchacha20poly1305_ietf_npubbytes()
        let tagLength = crypto_aead_xchacha20poly1305_ietf_abytes()
        guard sealed.count >= nonceLength + tagLength else { return nil }
        let body = Array(sealed.dropFirst(nonceLength))
        var plain = [UInt8](repeating: 0, count: body.count - tagLength)
        var length: UInt64 = 0
        let key = hashes.hash(token.bytes, for: Self.purpose)
        let nonce = Array(sealed.prefix(nonceLength))
        let opened = crypto_aead_xchacha20poly1305_ietf_decrypt(&plain, &length, nil, body, UInt64(body.count), nil, 0, nonce, key)
        return opened == 0 ? plain : nil
    }
}
