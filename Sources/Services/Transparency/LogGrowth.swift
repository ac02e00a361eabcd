import Sealing

/// The rows of the tree that change when entries are added at its end.
struct LogGrowth: Sendable {
    private(set) var size: Int64
    private(set) var changed: [LogTile.Key: LogTile] = [:]
    /// The row at the right edge of each level, where it is not full.
    private var edges: [LogTile]

    /// - Parameter edges: the row at the right edge by level, empty where the next hash begins a new one.
    init(size: Int64, edges: [LogTile]) {
        self.size = size
        self.edges = edges
    }

    /// The rows that must be known before anything can be added.
    static func edgeKeys(size: Int64) -> [LogTile.Key?] {
        var keys: [LogTile.Key?] = []
        var count = size
        while count > 0 {
            keys.append(count & 255 == 0 ? nil : LogTile.Key(level: keys.count, position: count >> 8))
            count >>= Int64(LogTile.levels)
        }
        return keys
    }

    mutating func add(commitment: [UInt8]) {
        var (value, level, index) = (commitment, 0, size)
        size += 1
        while true {
            if level == edges.count { edges.append(LogTile(bytes: [])) }
            edges[level].bytes += value
            changed[LogTile.Key(level: level, position: index >> 8)] = edges[level]
            guard edges[level].count == LogTile.width else { return }
            let full = edges[level]
            edges[level] = LogTile(bytes: [])
            value = MerkleHash.top(of: full.hashes(0..<LogTile.width, level: level) ?? [])
            index >>= Int64(LogTile.levels)
            level += 1
        }
    }
}
