/// All regions of the country in memory, for search while typing and for lookup by code.
///
/// Made once at start and never changed; some ten megabytes. Old codes are known by what became of them.
public struct RegionIndex: Sendable {
    /// Where a region lies: its centroid, or that of the nearest region above that has one (WGS84 degrees).
    public struct Centroid: Sendable, Equatable {
        public let latitude: Double
        public let longitude: Double
    }

    let codes: [RegionCode]
    let parents: [Int32]
    let vocabulary: RegionVocabulary
    /// Bytes of the name that is searched, without title words; shorter is nearer.
    let nameLengths: [UInt8]
    private let nameBytes: [UInt8]
    private let nameStarts: [UInt32]
    private let centroids: [RegionCode: Centroid]
    private let retired: [RegionCode: RegionCode?]
    private let levelStarts: [RegionLevel: Range<Int>]

    /// - Parameter reference: checked reference data; rows whose code cannot be read are passed over.
    public init(_ reference: ReferenceSet) {
        var rows: [(code: RegionCode, name: String)] = []
        rows.reserveCapacity(reference.villages.count + 8000)
        var centroids: [RegionCode: Centroid] = [:]
        for row in reference.provinces {
            guard let code = RegionCode(row.code) else { continue }
            rows.append((code, row.name))
            centroids[code] = Centroid(latitude: row.latitude, longitude: row.longitude)
        }
        for row in reference.regencies {
            guard let code = RegionCode(row.code) else { continue }
            rows.append((code, row.name))
            centroids[code] = Centroid(latitude: row.latitude, longitude: row.longitude)
        }
        for row in reference.districts { if let code = RegionCode(row.code) { rows.append((code, row.name)) } }
        for row in reference.villages { if let code = RegionCode(row.code) { rows.append((code, row.name)) } }
        var retired: [RegionCode: RegionCode?] = [:]
        for row in reference.retiredRegions {
            if let code = RegionCode(row.code) { retired[code] = .some(row.successorCode.flatMap { RegionCode($0) }) }
        }
        self.init(rows: rows, centroids: centroids, retired: retired)
    }

    /// No region at all.
    public static let none = RegionIndex(rows: [], centroids: [:], retired: [:])

    private init(rows: [(code: RegionCode, name: String)], centroids: [RegionCode: Centroid], retired: [RegionCode: RegionCode?]) {
        let rows = rows.sorted { ($0.code.level.groups, $0.code.number) < ($1.code.level.groups, $1.code.number) }
        let codes = rows.map(\.code)
        self.codes = codes
        var levelStarts: [RegionLevel: Range<Int>] = [:]
        for level in RegionLevel.allCases {
            let start = levelStarts.values.map(\.upperBound).max() ?? 0
            levelStarts[level] = start..<(rows[start...].firstIndex { $0.code.level != level } ?? rows.count)
        }
        self.levelStarts = levelStarts
        var nameBytes: [UInt8] = []
        var nameStarts: [UInt32] = [0]
        var nameLengths: [UInt8] = []
        var found: [String: [UInt32]] = [:]
        found.reserveCapacity(80_000)
        for (entry, row) in rows.enumerated() {
            nameBytes += row.name.utf8
            nameStarts.append(UInt32(nameBytes.count))
            let words = RegionWords.ofName(row.name, level: row.code.level)
            nameLengths.append(UInt8(clamping: words.reduce(words.count - 1) { $0 + $1.utf8.count }))
            for (place, word) in words.enumerated() {
                let bits = RegionVocabulary.bits(entry: entry, isWhole: words.count == 1, isFirst: place == 0)
                found[word, default: []].append(bits)
            }
            if words.count > 1 {
                found[words.joined(), default: []].append(RegionVocabulary.bits(entry: entry, isWhole: true, isFirst: true))
            }
        }
        self.nameBytes = nameBytes
        self.nameStarts = nameStarts
        self.nameLengths = nameLengths
        vocabulary = RegionVocabulary(found)
        self.centroids = centroids
        self.retired = retired
        var parents: [Int32] = []
        parents.reserveCapacity(rows.count)
        for row in rows {
            let parent = row.code.parent.flatMap { Self.position(of: $0, in: codes, levelStarts) }
            parents.append(Int32(parent ?? -1))
        }
        self.parents = parents
    }

    public var count: Int { codes.count }

    /// Bytes that the index holds.
    public var memory: Int {
        vocabulary.memory + nameBytes.capacity + nameLengths.capacity + 4 * nameStarts.capacity + 4 * parents.capacity
            + MemoryLayout<RegionCode>.stride * codes.capacity + 64 * (centroids.count + retired.count)
    }

    /// The region of that code, or of the one that took its place.
    public func find(_ code: RegionCode) -> FoundRegion? {
        entry(of: code).map(found)
    }

    /// The code in force for one that may be retired; nil where there is none.
    public func current(_ code: RegionCode) -> RegionCode? {
        entry(of: code).map { codes[$0] }
    }

    /// Whether the code was official once and is gone.
    public func isRetired(_ code: RegionCode) -> Bool {
        retired[code] != nil
    }

    /// The region and those above it, nearest first; empty for an unknown code.
    public func chain(_ code: RegionCode) -> [FoundRegion] {
        var chain: [FoundRegion] = []
        var next = entry(of: code)
        while let entry = next {
            chain.append(found(entry))
            next = parent(of: entry)
        }
        return chain
    }

    /// The regions directly below, in the order of their codes; all provinces for nil.
    public func children(of code: RegionCode?) -> [FoundRegion] {
        childEntries(of: code).map(found)
    }

    /// What the lower levels are called where this region lies.
    public func localName(_ level: RegionLevel, in code: RegionCode) -> String {
        LocalRegionNames.word(level, in: code)
    }

    /// The middle of a province or regency; nil below, where none is known.
    public func centroid(_ code: RegionCode) -> Centroid? {
        var next = current(code)
        while let code = next {
            if let centroid = centroids[code] { return centroid }
            next = code.parent
        }
        return nil
    }

    func parent(of entry: Int) -> Int? {
        let parent = Int(parents[entry])
        return parent < 0 ? nil : parent
    }

    func found(_ entry: Int) -> FoundRegion {
        var above: [String] = []
        var next = parent(of: entry)
        while let entry = next {
            let code = codes[entry]
            above.append(FoundRegion.title(name(entry), levelWord: LocalRegionNames.word(code.level, in: code), level: code.level))
            next = parent(of: entry)
        }
        let code = codes[entry]
        return FoundRegion(code: code, name: name(entry), levelWord: LocalRegionNames.word(code.level, in: code), above: above)
    }

    func name(_ entry: Int) -> String {
        String(decoding: nameBytes[Int(nameStarts[entry])..<Int(nameStarts[entry + 1])], as: UTF8.self)
    }

    /// The positions of the regions directly below: they lie side by side.
    func childEntries(of code: RegionCode?) -> Range<Int> {
        guard let code else { return levelStarts[.province] ?? 0..<0 }
        guard code.level != .village, let current = current(code), let index = RegionLevel.allCases.firstIndex(of: current.level),
            let below = levelStarts[RegionLevel.allCases[index + 1]]
        else { return 0..<0 }
        func first(_ isBelow: (RegionCode) -> Bool) -> Int {
            var (low, high) = (below.lowerBound, below.upperBound)
            while low < high {
                let middle = (low + high) / 2
                if isBelow(codes[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { ($0.parent?.number ?? 0) >= current.number }
        return start..<first { ($0.parent?.number ?? 0) > current.number }
    }

    func entry(of code: RegionCode) -> Int? {
        if let entry = Self.position(of: code, in: codes, levelStarts) { return entry }
        guard case .some(.some(let successor)) = retired[code] else { return nil }
        return Self.position(of: successor, in: codes, levelStarts)
    }

    private static func position(of code: RegionCode, in codes: [RegionCode], _ levels: [RegionLevel: Range<Int>]) -> Int? {
        guard let range = levels[code.level] else { return nil }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if codes[middle].number < code.number { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && codes[low] == code ? low : nil
    }
}
