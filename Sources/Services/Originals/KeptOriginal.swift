import DataAccess
import Domain
import Sealing

/// The original of an upload as it lies in the office: bytes that nobody there can read, and the wrapped key as long as the vault has
/// not taken it.
struct KeptOriginal: Sendable {
    let id: ID<Attachment>
    /// The report for which it was sealed.
    let report: ID<Report>
    let schema: UInt8
    let keyFingerprint: String
    /// Nil once the vault keeps it.
    let wrappedKey: [UInt8]?
    /// Where the sealed bytes lie.
    let content: ContentHash
    /// Of the original itself.
    let bytes: Int
    let kind: FileKind
}

/// An original that was sealed and kept on disk, about to get its row.
struct NewOriginal: Sendable {
    var report: ID<Report>
    var schema: UInt8
    var keyFingerprint: String
    var wrappedKey: [UInt8]
    var content: ContentHash
    var bytes: Int
    var kind: FileKind
}
