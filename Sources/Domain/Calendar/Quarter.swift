/// A quarter of a calendar year (triwulan), by the clock of the capital.
public struct Quarter: Sendable, Hashable, Comparable, LosslessStringConvertible {
    public let year: Int
    /// 1 to 4.
    public let number: Int

    public init(of date: CivilDate) {
        year = date.year
        number = (date.month - 1) / 3 + 1
    }

    /// `2026-4`; nil for all else, and for years of which the office knows nothing.
    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]), (2000...2200).contains(year),
            (1...4).contains(number)
        else { return nil }
        self.year = year
        self.number = number
    }

    private init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    public var description: String { "\(year)-\(number)" }

    public var firstDay: CivilDate { CivilDate(year: year, month: number * 3 - 2, day: 1) ?? .earliest }

    public var next: Quarter { number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1) }

    public var previous: Quarter { number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1) }

    public static func < (left: Self, right: Self) -> Bool { (left.year, left.number) < (right.year, right.number) }
}
