import CSodium

/// The hashing of RFC 6962 (SHA-256): a leaf can never pass for a node, because each begins with a byte of its own.
public enum MerkleHash {
    /// Bytes of a hash.
    public static let length = 32
    /// The root of a tree without leaves.
    public static let empty = digest([])

    /// The leaf of an entry.
    public static func leaf(_ entry: [UInt8]) -> [UInt8] {
        digest([0x00] + entry)
    }

    /// The node above two others.
    public static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x01]
        bytes.reserveCapacity(1 + left.count + right.count)
        bytes += left
        bytes += right
        return digest(bytes)
    }

    /// The top of a complete subtree: of 1, 2, 4 … hashes that stand beside one another.
    public static func top(of hashes: [[UInt8]]) -> [UInt8] {
        var row = hashes
        while row.count > 1 {
            row = stride(from: 0, to: row.count - 1, by: 2).map { node(row[$0], row[$0 + 1]) }
        }
        return row.first ?? empty
    }

    /// SHA-256, for whatever else of the log is hashed.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }
}
