import CSodium

/// The vault's public key. Whoever has it can seal an identity; only the vault can open it.
public struct SealingPublicKey: Hashable, Sendable {
    /// 32 bytes (X25519).
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) throws(SealingFault) {
        guard Sodium.isReady else { throw .unavailable }
        guard bytes.count == crypto_box_publickeybytes(), bytes.contains(where: { $0 != 0 }) else { throw .malformedKey }
        self.bytes = bytes
    }

    /// From the text that `text` gives, as it stands in a settings file.
    public init(text: some StringProtocol) throws(SealingFault) {
        guard let bytes = Base64URL.decode(text) else { throw .malformedKey }
        try self.init(bytes: bytes)
    }

    public var text: String { Base64URL.encode(bytes) }

    /// Sixteen hexadecimal digits that name the key, kept beside what was sealed to it so that keys can be changed.
    public var fingerprint: String {
        var digest = [UInt8](repeating: 0, count: 16)
        crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
        return Hex.encode(Array(digest.prefix(8)))
    }

    /// Seals a data key so that only the holder of the other half can have it again. Twice gives two different results.
    package func wrap(_ dataKey: SecretBytes) throws(SealingFault) -> [UInt8] {
        try dataKey.withBytes { (bytes) throws(SealingFault) in try wrap(bytes, count: dataKey.count) }
    }

    package func wrap(_ dataKey: [UInt8]) throws(SealingFault) -> [UInt8] {
        try wrap(dataKey, count: dataKey.count)
    }

    private func wrap(_ dataKey: UnsafePointer<UInt8>, count: Int) throws(SealingFault) -> [UInt8] {
        var wrapped = [UInt8](repeating: 0, count: crypto_box_sealbytes() + count)
        guard crypto_box_seal(&wrapped, dataKey, UInt64(count), bytes) == 0 else { throw .malformedKey }
        return wrapped
    }
}
