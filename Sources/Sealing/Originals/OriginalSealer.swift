import CSodium

/// Seals one original piece by piece to the vault's public key, under a data key of its own that it forgets with the last piece.
public struct OriginalSealer {
    /// What stands before the first piece.
    public let head: [UInt8]
    public let keyFingerprint: String
    /// The data key, sealed to the vault. Destroying it destroys the original.
    public let wrappedKey: [UInt8]
    private let binding: [UInt8]
    private var state = crypto_secretstream_xchacha20poly1305_state()

    init(original: Int64, report: Int64, to publicKey: SealingPublicKey) throws(SealingFault) {
        var dataKey = SecureRandom.bytes(count: crypto_secretstream_xchacha20poly1305_keybytes())
        defer { sodium_memzero(&dataKey, dataKey.count) }
        var head = [UInt8](repeating: 0, count: OriginalSeal.headLength)
        guard crypto_secretstream_xchacha20poly1305_init_push(&state, &head, dataKey) == 0 else { throw .unavailable }
        self.head = head
        keyFingerprint = publicKey.fingerprint
        wrappedKey = try publicKey.wrap(dataKey)
        binding = OriginalSeal.binding(original: original, report: report, schema: OriginalSeal.currentSchema)
    }

    /// The next piece, sealed. After the last there is none.
    public mutating func seal(_ piece: [UInt8], isLast: Bool) throws(SealingFault) -> [UInt8] {
        guard piece.count <= OriginalSeal.pieceLength else { throw .tooLong }
        let tag = isLast ? crypto_secretstream_xchacha20poly1305_tag_final() : crypto_secretstream_xchacha20poly1305_tag_message()
        var sealed = [UInt8](repeating: 0, count: piece.count + crypto_secretstream_xchacha20poly1305_abytes())
        let result = crypto_secretstream_xchacha20poly1305_push(
            &state, &sealed, nil, piece, UInt64(piece.count), binding, UInt64(binding.count), tag)
        guard result == 0 else { throw .unavailable }
        if isLast { sodium_memzero(&state, MemoryLayout.size(ofValue: state)) }
        return sealed
    }
}

extension Sealer {
    /// Begins to seal the original of an upload, for its report alone.
    public func sealing(original: Int64, of report: Int64) throws(SealingFault) -> OriginalSealer {
        try OriginalSealer(original: original, report: report, to: publicKey)
    }
}
