/// One region as a search or a lookup gives it, with the regions above it.
public struct FoundRegion: Sendable, Equatable {
    public let code: RegionCode
    /// The official name without a word for its level, except for regencies and cities, which carry theirs.
    public let name: String
    /// What this level is called there: `kecamatan`, `nagari`, `kelurahan`.
    public let levelWord: String
    /// The regions above, nearest first, each as it is written in an address.
    public let above: [String]

    /// `Kelurahan Rungkut Kidul`, `Kota Surabaya`, `Jawa Timur`.
    public var title: String {
        Self.title(name, levelWord: levelWord, level: code.level)
    }

    /// The whole address on one line: `Kelurahan Rungkut Kidul, Kecamatan Rungkut, Kota Surabaya, Jawa Timur`.
    public var line: String {
        ([title] + above).joined(separator: ", ")
    }

    static func title(_ name: String, levelWord: String, level: RegionLevel) -> String {
        guard level >= .district, !name.hasPrefix("Desa Adat ") else { return name }
        let word = levelWord.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        return name.hasPrefix(word + " ") ? name : "\(word) \(name)"
    }
}
