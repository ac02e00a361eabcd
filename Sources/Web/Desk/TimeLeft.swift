import Domain

/// How long until something is due, as a person asks: today, in so many working days, or late by so many.
struct TimeLeft: Sendable, Equatable {
    /// The last day in time.
    let date: CivilDate
    /// Working days from today, which does not count, to the due date; negative where it has passed.
    let workingDays: Int
    let isLate: Bool

    /// - Parameter due: the first moment too late.
    init(until due: Instant, now: Instant, zone: ClockZone, agency: ID<Agency>?, in calendar: WorkCalendar) {
        let last = zone.date(of: due.adding(milliseconds: -1))
        let today = zone.date(of: now)
        date = last
        isLate = due <= now
        let (from, through) = isLate ? (last, today) : (today, last)
        let counted = calendar.workingDays(after: from, through: through, agency: agency)
        workingDays = isLate ? -counted : counted
    }

    var phrase: Phrase {
        if isLate { return workingDays == 0 ? "desk.left.justLate" : Phrase("desk.left.late", ["days": String(-workingDays)]) }
        if workingDays == 0 { return "desk.left.today" }
        return Phrase("desk.left.days", ["days": String(workingDays)])
    }

    var tone: StatusTag.Tone {
        if isLate { return .late }
        return workingDays <= 1 ? .soon : .neutral
    }

    var tag: StatusTag { StatusTag(phrase, tone: tone) }
}
