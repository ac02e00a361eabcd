/// A day of the calendar as people write it, without a time or a zone: the day of an event, of a holiday, of a deadline.
///
/// Years 1 to 9999 of the Gregorian calendar; whatever lies outside is held at the nearest end, so that no arithmetic fails.
public struct CivilDate: Hashable, Sendable {
    /// 0001-01-01, the earliest day there is.
    public static let earliest = CivilDate(daysSinceEpoch: earliestDay)
    /// 9999-12-31, the latest day there is.
    public static let latest = CivilDate(daysSinceEpoch: latestDay)

    private static let earliestDay = -719_162
    private static let latestDay = 2_932_896

    /// Days since 1970-01-01; negative before it.
    public let daysSinceEpoch: Int

    /// Days outside the years 1 to 9999 are held at the nearest end.
    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = min(max(daysSinceEpoch, Self.earliestDay), Self.latestDay)
    }

    /// Nil for a day that does not exist, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(daysSinceEpoch: Self.days(year: year, month: month, day: day))
        // 31 April would have become 1 May.
        guard self.day == day else { return nil }
    }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var day: Int { parts.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let sinceMonday = (daysSinceEpoch % 7 + 7 + 3) % 7
        return Weekday(rawValue: sinceMonday + 1) ?? .monday
    }

    /// Held at the ends of the calendar instead of failing.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        if overflow { return days > 0 ? .latest : .earliest }
        return CivilDate(daysSinceEpoch: sum)
    }

    /// Whole days from `other` to this day; negative if this day is earlier.
    public func days(since other: CivilDate) -> Int {
        daysSinceEpoch - other.daysSinceEpoch
    }

    public var next: CivilDate { adding(days: 1) }
    public var previous: CivilDate { adding(days: -1) }

    /// Year, month and day at once, for a caller that needs all three.
    public var parts: (year: Int, month: Int, day: Int) {
        // Days since 0000-03-01, so that the leap day is the last of its year; an era is 400 years.
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    private static func days(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension CivilDate: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}

extension CivilDate: LosslessStringConvertible {
    /// Exactly `2025-07-09`; nil for anything else, also for a day that does not exist.
    public init?(_ description: String) {
        let characters = Array(description.utf8)
        guard characters.count == 10 else { return nil }
        var numbers = [0, 0, 0]
        var field = 0
        for (place, character) in characters.enumerated() {
            if place == 4 || place == 7 {
                guard character == UInt8(ascii: "-") else { return nil }
                field += 1
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
                numbers[field] = numbers[field] * 10 + Int(character - UInt8(ascii: "0"))
            }
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// ISO 8601, `2025-07-09`.
    public var description: String {
        let (year, month, day) = parts
        return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CivilDate: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date: \(text)"))
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
