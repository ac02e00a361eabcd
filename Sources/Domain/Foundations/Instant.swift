/// A moment in time, in milliseconds since 1970-01-01T00:00:00Z. Everything the office does is stamped with one.
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public init(milliseconds: Int64) {
        self.rawValue = milliseconds
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Saturates at the ends of time instead of trapping.
    public func adding(milliseconds: Int64) -> Instant {
        let (sum, overflow) = rawValue.addingReportingOverflow(milliseconds)
        if overflow { return Instant(rawValue: milliseconds > 0 ? .max : .min) }
        return Instant(rawValue: sum)
    }

    /// Later, or earlier for a negative number; saturates as the milliseconds do.
    public func adding(seconds: Int64) -> Instant {
        let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        return adding(milliseconds: overflow ? (seconds > 0 ? .max : .min) : milliseconds)
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
