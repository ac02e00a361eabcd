/// Checks of proofs against roots (RFC 9162, 2.1.3.2 and 2.1.4.2), with nothing but the proof in hand.
public enum MerkleProof {
    /// Whether the leaf stands at that place of the tree with that root.
    public static func includes(leaf: [UInt8], at index: Int64, size: Int64, path: [[UInt8]], root: [UInt8]) -> Bool {
        guard index >= 0, index < size else { return false }
        var (place, last, hash) = (index, size - 1, leaf)
        for step in path {
            guard last > 0, step.count == MerkleHash.length else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleHash.node(step, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = MerkleHash.node(hash, step)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the later tree begins with the earlier one.
    public static func extends(
        earlier: Int64, root earlierRoot: [UInt8], to later: Int64, root laterRoot: [UInt8], path: [[UInt8]]
    ) -> Bool {
        guard earlier > 0, earlier <= later else { return false }
        if earlier == later { return path.isEmpty && earlierRoot == laterRoot }
        guard !path.isEmpty, path.allSatisfy({ $0.count == MerkleHash.length }) else { return false }
        var steps = path[...]
        if earlier & (earlier - 1) == 0 { steps = [earlierRoot] + steps }
        var (place, last) = (earlier - 1, later - 1)
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        guard let first = steps.popFirst() else { return false }
        var (old, new) = (first, first)
        for step in steps {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                old = MerkleHash.node(step, old)
                new = MerkleHash.node(step, new)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                new = MerkleHash.node(new, step)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && old == earlierRoot && new == laterRoot
    }
}
