extension Clock {
    /// A number of counted days after a day that is not counted.
    struct Span {
        let from: CivilDate
        let amount: Int
        let extensionDays: Int

        var total: Int { Clock.held(amount + extensionDays) }
    }

    /// The clock with a calendar in hand, as one round of it saw the world.
    struct Reading {
        let clock: Clock
        let counter: DayCounter
        private let measure: Measure
        private let rounds: ArraySlice<ClockRound>
        private let asOf: Instant
        /// What came after an earlier round had ended does not concern it.
        private let end: Instant?
        private let laterRoundsExist: Bool

        init(_ clock: Clock, round: Int, calendar: WorkCalendar, asOf: Instant, measure: Measure) {
            let rounds = clock.rounds.prefix(max(1, round + 1))
            let end = rounds.last?.finishedAt
            self.clock = clock
            self.rounds = rounds
            self.end = end
            self.asOf = end ?? asOf
            self.measure = measure
            laterRoundsExist = rounds.count < clock.rounds.count
            let pauses = clock.pauses.filter { pause in end.map { pause.from < $0 } ?? true }
            counter = DayCounter(
                unit: clock.unit,
                view: calendar.view(agency: clock.agency, from: clock.start, until: end),
                paused: PausedDays(pauses, zone: clock.startZone, limit: clock.pauseLimit, asOf: end ?? asOf))
        }

        /// The stretch of days whose end is the due date.
        var span: Span {
            rounds.dropFirst().reduce(classSpan) { later($0, span(from: $1.openedAt, $1.minimum)) }
        }

        /// The stretch that the holding body is measured by.
        var holderSpan: Span {
            guard let share = clock.holderShare else { return span }
            let own = (clock.amount * share.percent + 99) / 100
            return later(span, Span(from: share.disposedOn, amount: own, extensionDays: 0))
        }

        /// From the start with the class of the report, following its changes (G.2.8).
        private var classSpan: Span {
            let changes = clock.classChanges.filter { change in !laterRoundsExist || end.map { change.at < $0 } ?? true }
            let amounts = changes.dropFirst().map(\.oldAmount) + [presentAmount(after: changes.count)]
            var span = span(from: clock.start, changes.first?.oldAmount ?? presentAmount(after: 0))
            for (change, amount) in zip(changes, amounts) {
                let new = self.span(from: clock.start, amount)
                if amount < change.oldAmount {
                    span = earlier(span, later(new, self.span(from: change.at, change.minimum)))
                } else if amount > change.oldAmount {
                    span = new
                }
            }
            return span
        }

        /// The amount in force after the first `count` class changes.
        private func presentAmount(after count: Int) -> Int {
            count < clock.classChanges.count ? clock.classChanges[count].oldAmount : clock.amount
        }

        /// Counted from the local day of an instant, with the extensions that were granted from then on.
        private func span(from instant: Instant, _ amount: Int) -> Span {
            let granted = clock.extensions.filter { grant in
                grant.grantedAt >= instant && (!laterRoundsExist || end.map { grant.grantedAt < $0 } ?? true)
            }
            let days = measure == .current ? granted.reduce(0) { $0 + $1.days } : 0
            return Span(from: clock.startZone.date(of: instant), amount: amount, extensionDays: days)
        }

        private func later(_ one: Span, _ other: Span) -> Span { lastDay(of: other) > lastDay(of: one) ? other : one }

        private func earlier(_ one: Span, _ other: Span) -> Span { lastDay(of: other) < lastDay(of: one) ? other : one }

        private func lastDay(of span: Span) -> CivilDate { counter.day(span.total, after: span.from) }

        func deadline(of span: Span) -> Deadline {
            if let length = clock.unit.milliseconds { return exactDeadline(length: length) }
            let last = lastDay(of: span)
            let date = clock.key.rollsForward ? counter.view.workingDay(onOrAfter: last) : last
            let restsOnCalendar = clock.unit == .workingDays || clock.key.rollsForward
            return Deadline(
                date: date, instant: clock.zone.startOfDay(date.next),
                isProvisional: restsOnCalendar && counter.view.calendar.isProvisional(date),
                isPaused: end == nil && clock.isPaused,
                explanation: Deadline.Explanation(
                    countedFrom: span.from, amount: span.total, extensionDays: span.extensionDays, unit: clock.unit,
                    rolledFrom: date == last ? nil : last, counter: counter, lastCounted: last))
        }

        private func exactDeadline(length: Int64) -> Deadline {
            let instant = clock.start.adding(milliseconds: Int64(clock.amount) * length)
            return Deadline(
                date: clock.zone.date(of: instant), instant: instant, isProvisional: false, isPaused: false,
                explanation: Deadline.Explanation(
                    countedFrom: clock.startDate, amount: clock.amount, extensionDays: 0, unit: clock.unit,
                    rolledFrom: nil, counter: nil, lastCounted: clock.startDate))
        }
    }
}
