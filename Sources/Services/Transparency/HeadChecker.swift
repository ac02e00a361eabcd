import Sealing

/// Follows the entries of a log from the first on and holds every published head against them.
struct HeadChecker {
    private var frontier = MerkleFrontier()
    private var heads: ArraySlice<PublishedHead>
    private var last: PublishedHead?
    /// A head that was kept elsewhere.
    private let kept: LogHead?

    var size: Int64 { frontier.size }

    /// Checks numbers, order and signatures of all heads first.
    init(_ heads: [PublishedHead], key: VerifyingKey?, kept: LogHead?) throws(LogFinding) {
        for (index, head) in heads.enumerated() {
            guard head.head.isSigned, key == nil || head.head.key == key else { throw .signature(head.number) }
            let before = index > 0 ? heads[index - 1].head : nil
            guard head.number == Int64(index) + 1, head.head.size >= before?.size ?? 1, head.head.at >= before?.at ?? 0 else {
                throw .order(head.number)
            }
        }
        if let kept {
            guard kept.isSigned, key == nil || kept.key == key else { throw .signature(0) }
        }
        self.heads = heads[...]
        self.kept = kept
    }

    mutating func add(leaf: [UInt8]) throws(LogFinding) {
        frontier.add(leaf: leaf)
        guard heads.first?.head.size == size || kept?.size == size else { return }
        let root = frontier.root
        while let head = heads.first, head.head.size == size {
            guard head.head.root == root else { throw .root(head: head.number, entries: (last?.head.size ?? 0)..<size) }
            last = head
            heads.removeFirst()
        }
        if let kept, kept.size == size, kept.root != root { throw .otherHead(size: size) }
    }

    /// To be called after the last entry.
    func finish() throws(LogFinding) {
        if let head = heads.first { throw .shorter(than: head.head.size, size: size) }
        if let kept, kept.size > size { throw .shorter(than: kept.size, size: size) }
    }
}
