/// A tree that is read from its first leaf on, of which only the right edge is kept: whoever checks a whole log needs no more.
public struct MerkleFrontier: Sendable {
    /// Leaves that were added.
    public private(set) var size: Int64 = 0
    /// Tops of the complete subtrees, the largest first.
    private var peaks: [[UInt8]] = []

    public init() {}

    public mutating func add(leaf: [UInt8]) {
        var (hash, rest) = (leaf, size)
        while rest & 1 == 1, let peak = peaks.popLast() {
            hash = MerkleHash.node(peak, hash)
            rest >>= 1
        }
        peaks.append(hash)
        size += 1
    }

    /// The root of all leaves so far.
    public var root: [UInt8] {
        guard var hash = peaks.last else { return MerkleHash.empty }
        for peak in peaks.dropLast().reversed() { hash = MerkleHash.node(peak, hash) }
        return hash
    }
}
