import DataAccess
import Sealing

/// The stored tree within one session. Rows are read once each.
final class LogTree {
    private let session: any Session
    private var tiles: [LogTile.Key: LogTile] = [:]

    init(_ session: any Session) {
        self.session = session
    }

    func tree(size: Int64) -> MerkleTree {
        MerkleTree(size: size) { height, position in try self.subtree(height: height, position: position) }
    }

    func commitment(_ index: Int64) throws -> [UInt8] {
        let key = LogTile.Key(level: 0, position: index >> 8)
        guard let stored = try tile(key).stored(Int(index & 255)) else { throw LogFault.damaged(level: 0, position: key.position) }
        return stored
    }

    func tile(_ key: LogTile.Key) throws -> LogTile {
        if let known = tiles[key] { return known }
        let bytes = try session.first(LogSQL.tile(key))?.blob(0) ?? []
        guard !bytes.isEmpty, bytes.count.isMultiple(of: MerkleHash.length), bytes.count <= LogTile.width * MerkleHash.length else {
            throw LogFault.damaged(level: key.level, position: key.position)
        }
        let tile = LogTile(bytes: bytes)
        tiles[key] = tile
        return tile
    }

    private func subtree(height: Int, position: Int64) throws -> [UInt8] {
        let (level, rise) = (height / LogTile.levels, height % LogTile.levels)
        let start = position << Int64(rise)
        let key = LogTile.Key(level: level, position: start >> 8)
        let offset = Int(start & 255)
        guard let hashes = try tile(key).hashes(offset..<(offset + (1 << rise)), level: level) else {
            throw LogFault.damaged(level: level, position: key.position)
        }
        return MerkleHash.top(of: hashes)
    }
}
