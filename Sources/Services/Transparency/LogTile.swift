import Sealing

/// Up to 256 neighbouring hashes of one level of the tree, kept as one row: an append writes few rows, and a proof reads few.
struct LogTile: Sendable, Equatable {
    static let width = 256
    /// Levels of the tree within one row.
    static let levels = 8

    struct Key: Hashable, Sendable {
        var level: Int
        var position: Int64
    }

    var bytes: [UInt8]

    var count: Int { bytes.count / MerkleHash.length }

    /// What stands there as it was stored: a commitment on the lowest level, else a hash.
    func stored(_ offset: Int) -> [UInt8]? {
        guard offset >= 0, offset < count else { return nil }
        return Array(bytes[(offset * MerkleHash.length)..<((offset + 1) * MerkleHash.length)])
    }

    /// The hashes of a part, leaves on the lowest level.
    func hashes(_ range: Range<Int>, level: Int) -> [[UInt8]]? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        let stored = range.compactMap(stored)
        return level == 0 ? stored.map(LogEntry.leaf) : stored
    }
}
