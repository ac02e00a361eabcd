import CSodium

/// The form in which the original of an upload is sealed: a head, then pieces in an order that cannot be changed, cut or added to
/// (XChaCha20-Poly1305 as a stream). Each piece opens for its own report and upload only.
public enum OriginalSeal {
    /// Bound into every piece.
    public static let currentSchema: UInt8 = 1
    /// Bytes of the original in one piece; the last may have fewer.
    public static let pieceLength = 64 * 1024
    /// Bytes of a whole piece once it is sealed.
    public static var sealedPieceLength: Int { pieceLength + crypto_secretstream_xchacha20poly1305_abytes() }
    /// Bytes before the first piece.
    public static var headLength: Int { crypto_secretstream_xchacha20poly1305_headerbytes() }

    /// Under another report, another upload or another schema nothing opens.
    static func binding(original: Int64, report: Int64, schema: UInt8) -> [UInt8] {
        var bytes = Array("lapor.original".utf8)
        bytes.append(0)
        bytes.append(schema)
        withUnsafeBytes(of: report.bigEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: original.bigEndian) { bytes.append(contentsOf: $0) }
        return bytes
    }
}
