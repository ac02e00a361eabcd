extension Clock {
    /// Which due is asked for.
    public enum Measure: Sendable, CaseIterable {
        /// With extensions: what the reporter and the ladder see.
        case current
        /// Without them: what punctuality is measured by (M07).
        case original
    }

    /// Due of the present round. A pause that still lasts is counted as lasting until `asOf`.
    public func due(in calendar: WorkCalendar, asOf: Instant, measure: Measure = .current) -> Deadline {
        due(ofRound: rounds.count - 1, in: calendar, asOf: asOf, measure: measure)
    }

    /// Due of an earlier round, from 0, as it stood when that round ended.
    public func due(ofRound round: Int, in calendar: WorkCalendar, asOf: Instant, measure: Measure = .current) -> Deadline {
        let reading = Reading(self, round: round, calendar: calendar, asOf: asOf, measure: measure)
        return reading.deadline(of: reading.span)
    }

    /// What the holding body is measured by: the later of the class due and its own share from its disposition (G.2.6).
    public func holderDue(in calendar: WorkCalendar, asOf: Instant, measure: Measure = .current) -> Deadline {
        let reading = Reading(self, round: rounds.count - 1, calendar: calendar, asOf: asOf, measure: measure)
        return reading.deadline(of: reading.holderSpan)
    }

    /// Whether an act at `doneAt` is in time for the present round.
    public func isOnTime(doneAt: Instant, in calendar: WorkCalendar, measure: Measure = .current) -> Bool {
        due(in: calendar, asOf: doneAt, measure: measure).isMet(doneAt: doneAt)
    }

    /// Every finished round was in time; a missed one is not healed by a later one (M08).
    public func metEveryRound(in calendar: WorkCalendar, measure: Measure = .original) -> Bool {
        rounds.indices.allSatisfy { round in
            guard let finished = rounds[round].finishedAt else { return true }
            return due(ofRound: round, in: calendar, asOf: finished, measure: measure).isMet(doneAt: finished)
        }
    }

    /// Whether a longer class may still move the due: only before it has passed (G.2.8), in the first round and once.
    public func mayLengthen(at: Instant, in calendar: WorkCalendar) -> Bool {
        rounds.count == 1 && classChanges.isEmpty && due(in: calendar, asOf: at).isMet(doneAt: at)
    }

    /// Days of the clock's unit that have counted until the local day of `until`.
    public func countedDays(until: Instant, in calendar: WorkCalendar) -> Int {
        let reading = Reading(self, round: rounds.count - 1, calendar: calendar, asOf: until, measure: .current)
        return reading.counter.count(after: startDate, through: startZone.date(of: until))
    }

    /// Counted days left after the local day of `asOf`, the due date included; negative for the days that it is overdue.
    public func remainingDays(in calendar: WorkCalendar, asOf: Instant) -> Int {
        let reading = Reading(self, round: rounds.count - 1, calendar: calendar, asOf: asOf, measure: .current)
        let dueDate = reading.deadline(of: reading.span).date
        let today = zone.date(of: asOf)
        return today <= dueDate
            ? reading.counter.count(after: today, through: dueDate) : -reading.counter.count(after: dueDate, through: today)
    }
}
