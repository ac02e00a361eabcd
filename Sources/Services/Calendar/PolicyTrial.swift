import Domain

/// One row of the policy book, tried on the duties of past reports.
struct PolicyTrial {
    let key: PolicyKey
    let value: Int
    let rules: Rules
    let now: Instant

    /// Counts the duty where the row has a say in it, and lists it where a date would be another.
    func add(_ running: CaseClock, of code: TrackingCode, to rehearsal: inout PolicyRehearsal) {
        switch key {
        case .clock(running.key):
            let clock = running.clock
            compare(clock.asIf(amount: clock.amount), clock.asIf(amount: value), running, code, &rehearsal)
        case .limit(let limit) where limit.reminded == running.key:
            remind(limit, running, code, &rehearsal)
        case .limit(let limit):
            if let other = running.clock.asIf(limit, value) { compare(running.clock, other, running, code, &rehearsal) }
        default: break
        }
    }

    private func compare(
        _ clock: Clock, _ other: Clock, _ running: CaseClock, _ code: TrackingCode, _ rehearsal: inout PolicyRehearsal
    ) {
        func due(_ clock: Clock) -> Deadline {
            key == .limit(.holderShare) ? clock.holderDue(in: rules.calendar, asOf: now) : clock.due(in: rules.calendar, asOf: now)
        }
        let (before, after, end) = (due(clock), due(other), running.clock.finishedAt ?? now)
        rehearsal.clocks += 1
        if !before.isMet(doneAt: end) { rehearsal.before += 1 }
        if !after.isMet(doneAt: end) { rehearsal.after += 1 }
        list(before.date, after.date, running, code, &rehearsal)
    }

    /// A letter goes out while its window is open, at the hour of its counted day.
    private func remind(_ limit: LimitKey, _ running: CaseClock, _ code: TrackingCode, _ rehearsal: inout PolicyRehearsal) {
        let clock = running.clock
        guard let known = rules.policies.row(.limit(limit), agency: clock.agency, on: clock.startDate)?.whole else { return }
        let due = clock.due(in: rules.calendar, asOf: now).instant
        let open = clock.finishedAt.map { min($0, due) } ?? due
        let days = clock.reminders(onDays: [known, value], in: rules.calendar, asOf: now).map { moment in
            moment < open ? clock.zone.date(of: moment) : nil
        }
        guard let before = days.first, let after = days.last else { return }
        rehearsal.clocks += 1
        if before != nil { rehearsal.before += 1 }
        if after != nil { rehearsal.after += 1 }
        list(before, after, running, code, &rehearsal)
    }

    private func list(
        _ before: CivilDate?, _ after: CivilDate?, _ running: CaseClock, _ code: TrackingCode, _ rehearsal: inout PolicyRehearsal
    ) {
        guard before != after, rehearsal.lines.count < RouteRehearsal.mostLines else { return }
        rehearsal.lines.append(
            PolicyRehearsal.Line(
                code: code, isReporters: running.key.isReporterWindow, bearer: running.bearer, before: before, after: after,
                finishedAt: running.clock.finishedAt))
    }
}
