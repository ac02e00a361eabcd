public import Sealing

/// Where the contents of files are kept, by their hash: the same content is kept once, and what is kept is never changed.
public protocol BlobStore: Sendable {
    /// Copies the file's content in; it is on disk when this returns. The file itself stays where it is.
    func keep(fileAt path: String) async throws -> ContentHash

    /// At most `count` bytes from `offset` on; fewer at the end, none behind it. `BlobFault.missing` where nothing has that hash.
    func read(_ hash: ContentHash, from offset: Int, atMost count: Int) async throws -> [UInt8]

    /// Forgets the content. Nothing happens where it is not kept.
    func remove(_ hash: ContentHash) async throws
}

/// Why a content cannot be kept or read.
public enum BlobFault: Error, Sendable, Equatable {
    /// Nothing has that hash.
    case missing
    /// The disk is full, or the folder cannot be written or read.
    case unavailable
}
