/// A tree of RFC 6962 over hashes that lie elsewhere: it asks for complete subtrees only, which never change once they are complete,
/// and for no more of them than the logarithm of its size squared.
public struct MerkleTree {
    /// Number of leaves.
    public let size: Int64
    /// The top of the `position`-th complete subtree with 2^height leaves.
    private let subtree: (_ height: Int, _ position: Int64) throws -> [UInt8]

    public init(size: Int64, subtree: @escaping (_ height: Int, _ position: Int64) throws -> [UInt8]) {
        self.size = max(0, size)
        self.subtree = subtree
    }

    /// The hash that stands for all leaves in their order.
    public func root() throws -> [UInt8] {
        size == 0 ? MerkleHash.empty : try hash(from: 0, count: size)
    }

    /// What proves that a leaf is in this tree; nil where there is no such leaf.
    public func inclusionPath(of index: Int64) throws -> [[UInt8]]? {
        guard index >= 0, index < size else { return nil }
        var path: [[UInt8]] = []
        var (start, count) = (Int64(0), size)
        while count > 1 {
            let left = Self.split(count)
            if index - start < left {
                path.append(try hash(from: start + left, count: count - left))
                count = left
            } else {
                path.append(try hash(from: start, count: left))
                start += left
                count -= left
            }
        }
        return path.reversed()
    }

    /// What proves that this tree begins with an earlier one; nil where the earlier one was empty or larger.
    public func consistencyPath(from earlier: Int64) throws -> [[UInt8]]? {
        guard earlier > 0, earlier <= size else { return nil }
        var path: [[UInt8]] = []
        var (start, count, rest) = (Int64(0), size, earlier)
        while rest != count {
            let left = Self.split(count)
            if rest <= left {
                path.append(try hash(from: start + left, count: count - left))
                count = left
            } else {
                path.append(try hash(from: start, count: left))
                start += left
                count -= left
                rest -= left
            }
        }
        // A left edge is the earlier tree itself, whose root is known to who checks.
        if start > 0 { path.append(try hash(from: start, count: count)) }
        return path.reversed()
    }

    private func hash(from start: Int64, count: Int64) throws -> [UInt8] {
        if count & (count - 1) == 0 {
            let height = count.trailingZeroBitCount
            return try subtree(height, start >> Int64(height))
        }
        let left = Self.split(count)
        return MerkleHash.node(try hash(from: start, count: left), try hash(from: start + left, count: count - left))
    }

    /// The largest power of two below a number that is at least 2.
    private static func split(_ count: Int64) -> Int64 {
        1 << Int64(Int64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
