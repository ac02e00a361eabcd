import CSodium

/// Why a sealed original does not open.
public enum OriginalFault: Error, Sendable, Equatable {
    /// Sealed in a form this program does not know.
    case unknownSchema
    /// Altered, cut, or taken from another report or upload.
    case broken
}

/// Opens one original piece by piece, with the key that the vault gave out for it and for nothing else.
public struct OriginalOpener {
    private let binding: [UInt8]
    private var state = crypto_secretstream_xchacha20poly1305_state()
    /// The last piece has been opened: nothing is missing at the end.
    public private(set) var isWhole = false

    /// - Parameter head: what stands before the first piece.
    public init(key: [UInt8], head: [UInt8], original: Int64, report: Int64, schema: UInt8) throws(OriginalFault) {
        guard schema == OriginalSeal.currentSchema else { throw .unknownSchema }
        guard key.count == crypto_secretstream_xchacha20poly1305_keybytes(), head.count == OriginalSeal.headLength else { throw .broken }
        binding = OriginalSeal.binding(original: original, report: report, schema: schema)
        guard crypto_secretstream_xchacha20poly1305_init_pull(&state, head, key) == 0 else { throw .broken }
    }

    /// The next piece as it was.
    public mutating func open(_ sealed: [UInt8]) throws(OriginalFault) -> [UInt8] {
        let tagLength = crypto_secretstream_xchacha20poly1305_abytes()
        guard !isWhole, sealed.count >= tagLength else { throw .broken }
        var plain = [UInt8](repeating: 0, count: sealed.count - tagLength)
        var tag: UInt8 = 0
        let result = crypto_secretstream_xchacha20poly1305_pull(
            &state, &plain, nil, &tag, sealed, UInt64(sealed.count), binding, UInt64(binding.count))
        guard result == 0 else { throw .broken }
        isWhole = tag == crypto_secretstream_xchacha20poly1305_tag_final()
        return plain
    }
}
