import Domain
import Sealing

/// Reads a kept original with the key that the vault gave out, a piece at a time.
struct OriginalReading: Sendable {
    let original: KeptOriginal
    let key: ReleasedKey
    let blobs: any BlobStore

    /// Throws `OriginalFault.broken` at the first piece that was altered, moved or left out, and where anything stands behind the last.
    func forEachPiece(_ take: (_ piece: [UInt8]) async throws -> Void) async throws {
        let head = try await read(from: 0, OriginalSeal.headLength)
        var opener = try OriginalOpener(
            key: key.key.bytes, head: head, original: original.id.rawValue, report: original.report.rawValue, schema: original.schema)
        var offset = head.count
        while true {
            let sealed = try await read(from: offset, OriginalSeal.sealedPieceLength)
            if sealed.isEmpty { break }
            offset += sealed.count
            try await take(try opener.open(sealed))
        }
        guard opener.isWhole else { throw OriginalFault.broken }
    }

    /// The hash of the whole original: nothing of it is given to anybody before all of it has opened.
    func hash() async throws -> ContentHash {
        var stream = ContentHash.Stream()
        try await forEachPiece { stream.add($0) }
        return stream.finish()
    }

    private func read(from offset: Int, _ count: Int) async throws -> [UInt8] {
        do {
            return try await blobs.read(original.content, from: offset, atMost: count)
        } catch BlobFault.missing {
            throw OriginalFault.broken
        }
    }
}
