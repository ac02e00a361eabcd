public import Foundation
public import Sealing

/// Where the contents of files are kept, by their hash: the same content is kept once, and what is kept is never changed.
public protocol BlobStore: Sendable {
    /// Copies the file's content in; it is on disk when this returns. The file itself stays where it is.
    func keep(fileAt path: String) async throws -> ContentHash

    /// At most `count` bytes from `offset` on; fewer at the end, none behind it. `BlobFault.missing` where nothing has that hash.
    func read(_ hash: ContentHash, from offset: Int, atMost count: Int) async throws -> [UInt8]

    /// Forgets the content, unless somebody has kept it since that moment of the file system's clock: it may be about to get its
    /// row. Nothing happens where it is not there.
    func remove(_ hash: ContentHash, unlessKeptSince moment: Date) async throws

    /// Contents of one part of the store, of `parts`, that nobody has kept since that moment: for whoever asks whether they are still
    /// anybody's. What an interrupted copy left behind is cleared away with it.
    func contents(inPart part: Int, notKeptSince moment: Date) async throws -> [ContentHash]

    /// Into how many parts the store is divided, so that no walk through it is long.
    var parts: Int { get }
}

/// Why a content cannot be kept or read.
public enum BlobFault: Error, Sendable, Equatable {
    /// Nothing has that hash.
    case missing
    /// The disk is full, or the folder cannot be written or read.
    case unavailable
}
