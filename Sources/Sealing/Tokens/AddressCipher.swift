import CSodium

/// Writes an address so that only who holds the token reads it, and none tells by its length which one it is.
///
/// One address has one writing under one token, so that a browser takes a link that it has followed for the same.
public struct AddressCipher: Sendable {
    /// Addresses are filled up to a multiple of so many bytes.
    private static let step = 48
    private static let purpose = HashPurpose(rawValue: "address")
    private static let noncePurpose = HashPurpose(rawValue: "address-nonce")

    private let hashes: KeyedHash
    private let key: [UInt8]

    public init(_ token: RandomToken) throws(SealingFault) {
        hashes = try KeyedHash(key: SecretBytes(token.bytes))
        key = hashes.hash("", for: Self.purpose)
    }

    /// Safe in the path of an address.
    public func seal(_ address: String) -> String {
        let bytes = Array(address.utf8)
        let plain = bytes + [UInt8](repeating: 0, count: Self.step - bytes.count % Self.step)
        let nonce = Array(hashes.hash(plain, for: Self.noncePurpose).prefix(crypto_aead_chacha20poly1305_ietf_npubbytes()))
        var sealed = [UInt8](repeating: 0, count: plain.count + crypto_aead_chacha20poly1305_ietf_abytes())
        var length: UInt64 = 0
        _ = crypto_aead_chacha20poly1305_ietf_encrypt(&sealed, &length, plain, UInt64(plain.count), nil, 0, nil, nonce, key)
        return Base64URL.encode(nonce + sealed)
    }

    /// Nil for what was written under another token, or altered.
    public func open(_ text: some StringProtocol) -> String? {
        let (nonceLength, tagLength) = (crypto_aead_chacha20poly1305_ietf_npubbytes(), crypto_aead_chacha20poly1305_ietf_abytes())
        guard let bytes = Base64URL.decode(text), bytes.count > nonceLength + tagLength else { return nil }
        let (nonce, body) = (Array(bytes.prefix(nonceLength)), Array(bytes.dropFirst(nonceLength)))
        var plain = [UInt8](repeating: 0, count: body.count - tagLength)
        var length: UInt64 = 0
        let opened = crypto_aead_chacha20poly1305_ietf_decrypt(&plain, &length, nil, body, UInt64(body.count), nil, 0, nonce, key)
        return opened == 0 ? String(validating: plain.prefix { $0 != 0 }, as: UTF8.self) : nil
    }
}
