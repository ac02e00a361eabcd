/// A day that a clock did not count, and why.
public struct SkippedDay: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case weekend
        case holiday(name: String, kind: CalendarDay.Kind)
        case paused
    }

    public let date: CivilDate
    public let reason: Reason
}

/// When a clock is due, with all that is needed to show how it was counted (batas waktu, tenggat).
public struct Deadline: Sendable {
    /// How the date came about.
    public struct Explanation: Sendable {
        /// The day from which was counted, itself not counted: the start, or a reopening, disposition or reclassification.
        public let countedFrom: CivilDate
        /// Units counted, with the extension.
        public let amount: Int
        public let extensionDays: Int
        public let unit: ClockUnit
        /// The day on which a window of the reporter would have ended, had it been a working day.
        public let rolledFrom: CivilDate?
        /// Nil for clocks in hours or minutes, which skip nothing.
        let counter: DayCounter?
        let lastCounted: CivilDate

        /// Every day between that did not count; none for clocks in calendar days, hours or minutes. Counted when it is asked for:
        /// a clock that stood still for years is asked for its due far more often than for its days.
        public var skipped: [SkippedDay] { counter?.skipped(after: countedFrom, through: lastCounted) ?? [] }
    }

    /// The last day in time: "paling lambat".
    public let date: CivilDate
    /// The first moment too late: 00:00 of the following local day, or the exact moment of a clock in hours or minutes.
    public let instant: Instant
    /// Holidays of that year are not yet known; the date may still become later (G.2.10).
    public let isProvisional: Bool
    /// The clock stands still; the date holds if it ran on from the moment asked about.
    public let isPaused: Bool
    public let explanation: Explanation

    /// Working days that a pause took away.
    public var pausedDays: Int { explanation.skipped.count { $0.reason == .paused } }

    /// In time is before the due instant, wherever the actor is.
    public func isMet(doneAt: Instant) -> Bool { doneAt < instant }

    /// The stricter of two dates; equal ones keep the first.
    public static func earlier(_ one: Deadline, _ other: Deadline) -> Deadline {
        other.instant < one.instant ? other : one
    }

    /// The more generous of two dates; equal ones keep the first.
    public static func later(_ one: Deadline, _ other: Deadline) -> Deadline {
        other.instant > one.instant ? other : one
    }
}

extension Deadline: Equatable {}

extension Deadline.Explanation: Equatable {
    /// Counted from the same day, the same number, and the same days left out.
    public static func == (left: Self, right: Self) -> Bool {
        left.countedFrom == right.countedFrom && left.amount == right.amount && left.extensionDays == right.extensionDays
            && left.unit == right.unit && left.rolledFrom == right.rolledFrom && left.skipped == right.skipped
    }
}
