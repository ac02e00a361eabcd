/// Keeps the few best of many candidates without sorting them all.
struct BestRegions {
    private let limit: Int
    private var kept: [(key: UInt64, entry: Int)] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Best first.
    var entries: [Int] { kept.map(\.entry) }

    /// Of equal scores the shorter name comes first, then the lower code.
    mutating func offer(_ entry: Int, score: Int, nameLength: UInt8) {
        let key = UInt64(UInt32(clamping: score)) << 32 | UInt64(255 - nameLength) << 24 | UInt64(0xFF_FFFF - min(entry, 0xFF_FFFF))
        if kept.count == limit {
            guard let worst = kept.last, key > worst.key else { return }
            kept.removeLast()
        }
        let place = kept.firstIndex { $0.key < key } ?? kept.count
        kept.insert((key, entry), at: place)
    }
}
