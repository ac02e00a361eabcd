/// One time through the procedure: up to an answer that is objected to, or an ending after which the case comes back.
struct SopRound {
    struct Found {
        var reading: SopStepReading
        var departures: [SopDeparture]
    }

    private typealias Moment = SopRun.Moment

    let number: Int
    /// Nothing has ended it: steps may still be done.
    let isOpen: Bool
    private let moments: [Moment]
    /// The moment until which a step that is not done was waited for.
    private let until: Instant

    static func all(in run: SopRun, now: Instant) -> [SopRound] {
        var parts: [[Moment]] = [[]]
        for moment in run.moments {
            if moment.returns { parts.append([]) }
            parts[parts.count - 1].append(moment)
        }
        return parts.enumerated().map { place, moments in
            let next = place + 1 < parts.count ? parts[place + 1].first?.at : nil
            // An archived report may have been restored, and a referral may have come back.
            let left = moments.last { $0.entersState }.flatMap { $0.finishes || $0.leaves ? $0.at : nil }
            return SopRound(
                number: place, isOpen: next == nil && left == nil && run.endedAt == nil, moments: moments,
                until: [left, next, run.endedAt].compactMap(\.self).min() ?? now)
        }
    }

    /// What the step begins and ends with in this round; nil where it is not owed in it.
    private func span(_ step: SopStep) -> (start: Moment?, end: Moment?)? {
        let begin = moments.firstIndex { $0.points.contains(step.from) }
        if begin == nil, number > 0 || step.from.isOccasional { return nil }
        let ends = moments.indices.filter { moments[$0].points.contains(step.to) }
        // Begun after it was ended, as where a report was routed by the system before it was verified.
        let end = ends.first { $0 >= begin ?? 0 } ?? ends.first
        return (begin.map { moments[$0] }, end.map { moments[$0] })
    }

    func read(_ steps: [SopStep], run: SopRun, calendar: WorkCalendar) -> [Found] {
        let owed = steps.compactMap { step in span(step).map { (step: step, start: $0.start, end: $0.end) } }
        let finish = moments.last { $0.finishes }
        return owed.map { entry -> Found in
            let (step, start, end) = entry
            let due = start.flatMap { deadline(of: step, from: $0, until: end, run: run, calendar: calendar) }
            let later = owed.filter { $0.step.number > step.number }.compactMap { $0.end }
            let passing = (later + [finish].compactMap(\.self)).filter { moment in end.map { moment.at < $0.at } ?? true }
                .min { ($0.at, $0.sequence) < ($1.at, $1.sequence) }
            // What may be left out is late only where it was done.
            let isAwaited = step.isObligatory || end != nil
            let isLate = isAwaited && due.map { !$0.isMet(doneAt: end?.at ?? until) } ?? false
            var reading = SopStepReading(
                step: step.number, state: .pending, startedAt: start?.at, endedAt: end?.at, dueDate: due?.date, dueAt: due?.instant)
            switch (end, passing) {
            case (.some, _): reading.state = isLate ? .late : .done
            case (nil, .some): reading.state = .skipped
            case (nil, nil): reading.state = isLate ? .late : .pending
            }
            let isPaused = end == nil && due?.isPaused == true
            if isPaused || !isAwaited, reading.state == .pending { (reading.dueDate, reading.dueAt) = (nil, nil) }
            var departures: [SopDeparture] = []
            func depart(_ kind: SopDeparture.Kind, at moment: Instant, by actor: Actor?, holder: Holder?) {
                departures.append(
                    SopDeparture(step: step.number, round: number, kind: kind, at: moment, officer: actor?.officer, holder: holder))
            }
            if step.isObligatory, let passing {
                depart(end == nil ? .skipped : .outOfOrder, at: passing.at, by: passing.actor, holder: passing.holder)
            }
            if isLate, reading.state != .skipped, let due {
                depart(.late, at: due.instant, by: end?.actor, holder: (end ?? moments.last(where: { $0.at < due.instant }))?.holder)
            }
            if let end, end.actor.officer != nil, let role = end.actor.role, !step.roles.isEmpty, !step.roles.contains(role) {
                depart(.wrongRole, at: end.at, by: end.actor, holder: end.holder)
            }
            // What was done before this body had the report was told where it was done.
            let isOwn = run.isFirst || (end?.sequence ?? .max) >= run.sequence
            return Found(reading: reading, departures: isOwn ? departures : [])
        }
    }

    /// Counted as every duty of a body is: in its zone and by its calendar, standing still where the report does.
    private func deadline(of step: SopStep, from start: Moment, until end: Moment?, run: SopRun, calendar: WorkCalendar) -> Deadline? {
        guard let days = step.days else { return nil }
        var clock = Clock(
            key: .followUpNext, start: start.at, zone: run.target.zone, agency: run.target.holder.agency, amount: days, unit: step.unit,
            pauseLimit: run.pauseLimit, pauses: run.pauses)
        if let end { clock.finish(at: end.at) }
        return clock.due(in: calendar, asOf: end?.at ?? until)
    }
}
