/// A step of the ladder by which an unmet duty rises (G.3), in per cent of the clock.
public enum LadderLevel: Int, CaseIterable, Comparable, Sendable, Codable {
    case half = 50
    case full = 100
    case late = 150
    case veryLate = 200

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// When a level of the ladder is told to those who must know.
public struct LadderStep: Hashable, Sendable {
    public let level: LadderLevel
    /// 08:00 local of a counted day; the exact moment of a clock in hours or minutes.
    public let at: Instant
}

extension Clock {
    /// The hour at which people are told: the beginning of the office day.
    private static let officeHour = 8

    /// When this level fires: on counted day ceil(level x n) + 1 after the start, n with extension.
    public func ladder(level: LadderLevel, in calendar: WorkCalendar, asOf: Instant) -> Instant {
        let reading = reading(calendar, asOf)
        return fires(level, over: reading.span, reading)
    }

    /// All levels in order; where several fall on one instant only the highest is told.
    public func ladder(in calendar: WorkCalendar, asOf: Instant) -> [LadderStep] {
        let reading = reading(calendar, asOf)
        return steps(over: reading.span, reading)
    }

    /// The ladder of the holding body: over its own window where that ends later than the class.
    public func holderLadder(in calendar: WorkCalendar, asOf: Instant) -> [LadderStep] {
        let reading = reading(calendar, asOf)
        return steps(over: reading.holderSpan, reading)
    }

    /// Reminders at 08:00 local on these counted days after the start (rows completion.reminder.*, reporterReply.reminder.*).
    public func reminders(onDays days: [Int], in calendar: WorkCalendar, asOf: Instant) -> [Instant] {
        let counter = reading(calendar, asOf).counter
        return days.map { zone.instant(on: counter.day(Self.held($0), after: startDate), hour: Self.officeHour) }
    }

    /// Last warning of a duty that does not roll: 08:00 local of the last working day not after its due date (G.2.3).
    public func warning(in calendar: WorkCalendar, asOf: Instant) -> Instant {
        let reading = reading(calendar, asOf)
        let date = reading.deadline(of: reading.span).date
        return zone.instant(on: reading.counter.view.workingDay(onOrBefore: date), hour: Self.officeHour)
    }

    private func reading(_ calendar: WorkCalendar, _ asOf: Instant) -> Reading {
        Reading(self, round: rounds.count - 1, calendar: calendar, asOf: asOf, measure: .current)
    }

    private func steps(over span: Span, _ reading: Reading) -> [LadderStep] {
        var steps: [LadderStep] = []
        for level in LadderLevel.allCases {
            let step = LadderStep(level: level, at: fires(level, over: span, reading))
            if steps.last?.at == step.at { steps.removeLast() }
            steps.append(step)
        }
        return steps
    }

    private func fires(_ level: LadderLevel, over span: Span, _ reading: Reading) -> Instant {
        if let length = unit.milliseconds {
            return start.adding(milliseconds: Int64(amount) * length / 100 * Int64(level.rawValue))
        }
        let number = (span.total * level.rawValue + 99) / 100 + 1
        let day = reading.counter.day(number, after: span.from)
        return zone.instant(on: reading.counter.view.workingDay(onOrAfter: day), hour: Self.officeHour)
    }
}
