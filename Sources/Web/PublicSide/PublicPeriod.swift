import Domain

/// When reports of the public list were published: within the last days, or in a year.
enum PublicPeriod: Hashable, CustomStringConvertible {
    case lastDays(Int)
    case year(Int)

    private static let days = [7, 30, 90]
    private static let years = 5

    static func offered(thisYear: Int) -> [PublicPeriod] {
        days.map { .lastDays($0) } + (0..<years).map { .year(thisYear - $0) }
    }

    /// As an address names it: `7`, `2025`. Nil for what is not offered, but for any year up to now.
    init?(_ text: String, thisYear: Int) {
        guard let number = Int(text) else { return nil }
        if Self.days.contains(number) {
            self = .lastDays(number)
        } else if (2000...thisYear).contains(number) {
            self = .year(number)
        } else {
            return nil
        }
    }

    var description: String {
        switch self {
        case .lastDays(let days): String(days)
        case .year(let year): String(year)
        }
    }

    var words: Phrase {
        switch self {
        case .lastDays(let days): Phrase("public.filter.period.days", ["days": String(days)])
        case .year(let year): .verbatim(String(year))
        }
    }

    func start(today: CivilDate) -> Instant? {
        switch self {
        case .lastDays(let days): ClockZone.wib.startOfDay(today.adding(days: -days))
        case .year(let year): Self.newYear(year)
        }
    }

    /// Nil where it lasts until now.
    var end: Instant? {
        switch self {
        case .lastDays: nil
        case .year(let year): Self.newYear(year + 1)
        }
    }

    private static func newYear(_ year: Int) -> Instant? {
        CivilDate(year: year, month: 1, day: 1).map { ClockZone.wib.startOfDay($0) }
    }
}
