/// An official region code: `11`, `11.01`, `11.01.01` or `11.01.01.2001` (Kemendagri). Written with dots, kept as one number.
public struct RegionCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let level: RegionLevel
    /// The ten digits of a village code, missing groups as zero.
    let number: UInt64

    /// Only the dotted form; whether such a region exists is another question.
    public init?(_ text: String) {
        self.init(text, dotted: true)
    }

    /// Also `3578`, `35 78` or `35-78`, as people type it.
    public init?(typed text: String) {
        let digits = text.filter { $0 != "." && $0 != " " && $0 != "-" }
        self.init(digits, dotted: false)
    }

    init(level: RegionLevel, number: UInt64) {
        self.level = level
        self.number = number
    }

    private init?(_ text: String, dotted: Bool) {
        var digits: UInt64 = 0
        var count = 0
        var groupLength = 0
        for byte in text.utf8 {
            if dotted, byte == UInt8(ascii: ".") {
                guard groupLength == 2, count == 2 || count == 4 || count == 6 else { return nil }
                groupLength = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 10 else { return nil }
            if dotted, groupLength == (count >= 6 ? 4 : 2) { return nil }
            digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
            count += 1
            groupLength += 1
        }
        switch count {
        case 2: (level, number) = (.province, digits * 100_000_000)
        case 4: (level, number) = (.regency, digits * 1_000_000)
        case 6: (level, number) = (.district, digits * 10_000)
        case 10: (level, number) = (.village, digits)
        default: return nil
        }
        if number < 1_000_000_000 || (dotted && groupLength == 0) { return nil }
    }

    /// The region above, nil for a province.
    public var parent: RegionCode? {
        switch level {
        case .province: nil
        case .regency: RegionCode(level: .province, number: number / 100_000_000 * 100_000_000)
        case .district: RegionCode(level: .regency, number: number / 1_000_000 * 1_000_000)
        case .village: RegionCode(level: .district, number: number / 10_000 * 10_000)
        }
    }

    /// The region of that level in which this one lies, itself included; nil where it is wider than the level.
    public func ancestor(_ wanted: RegionLevel) -> RegionCode? {
        var code = self
        while code.level > wanted {
            guard let parent = code.parent else { return nil }
            code = parent
        }
        return code.level == wanted ? code : nil
    }

    /// A kelurahan is run by the city or regency, a desa governs itself: told apart by the first digit of the last group.
    public var isKelurahan: Bool { level == .village && number / 1000 % 10 == 1 }

    /// A customary village (desa adat) with a code of its own.
    public var isCustomaryVillage: Bool { level == .village && number / 1000 % 10 == 3 }

    public static func < (left: Self, right: Self) -> Bool {
        (left.number, left.level) < (right.number, right.level)
    }

    public var description: String {
        let digits = String(number)
        func group(_ from: Int, _ length: Int) -> Substring { digits.dropFirst(from).prefix(length) }
        return switch level {
        case .province: String(group(0, 2))
        case .regency: "\(group(0, 2)).\(group(2, 2))"
        case .district: "\(group(0, 2)).\(group(2, 2)).\(group(4, 2))"
        case .village: "\(group(0, 2)).\(group(2, 2)).\(group(4, 2)).\(group(6, 4))"
        }
    }
}
