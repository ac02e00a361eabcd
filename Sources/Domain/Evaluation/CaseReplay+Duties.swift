extension CaseReplay {
    mutating func readDuty(_ stamped: StampedEvent) {
        readVerification(stamped)
        readFollowUp(stamped)
    }

    private mutating func readVerification(_ stamped: StampedEvent) {
        let now = stamped.at
        switch stamped.event {
        case .clockStarted(let started) where started.key == .verify || started.key == .verifyShort:
            verification = DutyRecord(clock: report.clocks.count - 1, bearer: started.bearer)
        case .verified:
            endVerification(at: now, isDone: true)
        case .archived:
            // Setting aside is the verifier's decision too; that the reporter's time ran out is not.
            endVerification(at: now, isDone: stamped.actor.kind != .system)
        case .closed, .referredWithoutProvider:
            endVerification(at: now, isDone: false)
        case .authorityDeclined where report.verifiedAt == nil:
            if let open = verification, open.end == nil, now < due(of: open, at: now).instant { verification?.bearer = nil }
        case .archiveAppealed, .restored, .unmerged, .reopened, .ombudsmanResult:
            guard report.verifiedAt == nil, report.state.isOpen else { return }
            verification?.end = nil
            durations.removeAll { $0.clock == "verification" }
        case .succeeded:
            guard var open = verification, open.end == nil, open.bearer != nil else { return }
            open.bearer = bearer(of: open)
            verification = open
        default: break
        }
    }

    private mutating func endVerification(at now: Instant, isDone: Bool) {
        guard let open = verification, open.end == nil else { return }
        let due = due(of: open, at: now)
        verification?.end = .init(at: now, isDone: isDone, due: due)
        if isDone { durations.append(duration("verification", of: open, at: now)) }
    }

    private mutating func readFollowUp(_ stamped: StampedEvent) {
        let now = stamped.at
        switch stamped.event {
        case .clockStarted(let started) where started.key == .followUpFirst:
            endFollowUp(at: now, isDone: false)
            followUps.append(DutyRecord(clock: report.clocks.count - 1, bearer: started.bearer))
        case .progressed, .answered:
            endFollowUp(at: now, isDone: true)
        case .disposed, .authorityDeclined, .arbitrationOpened, .closed, .archived, .referredWithoutProvider:
            endFollowUp(at: now, isDone: false)
        case .clockChanged(let clock) where clock.key == .followUpFirst && clock.isRunning:
            if let last = followUps.indices.last, followUps[last].end?.isDone == false { followUps[last].end = nil }
        default: break
        }
    }

    private mutating func endFollowUp(at now: Instant, isDone: Bool) {
        guard let last = followUps.indices.last, followUps[last].end == nil else { return }
        var open = followUps[last]
        open.bearer = bearer(of: open)
        open.end = .init(at: now, isDone: isDone, due: followUpDue(of: open, at: now))
        followUps[last] = open
        if isDone { durations.append(duration("firstFollowUp", of: open, at: now)) }
    }

    /// Who owes it now: an heir may have taken it over.
    func bearer(of duty: DutyRecord) -> Holder? {
        report.clocks.indices.contains(duty.clock) ? report.clocks[duty.clock].bearer : duty.bearer
    }

    /// The due without extension, as it stands at a moment.
    func due(of duty: DutyRecord, at moment: Instant) -> Deadline {
        report.clocks[duty.clock].clock.due(in: calendar, asOf: moment, measure: .original)
    }

    /// A first follow-up is due at the earlier of its own due and that of the holder for the whole case (G.2.6).
    func followUpDue(of duty: DutyRecord, at moment: Instant) -> Deadline {
        let own = due(of: duty, at: moment)
        guard let whole = report.classClock?.clock else { return own }
        return .earlier(own, whole.holderDue(in: calendar, asOf: moment, measure: .original))
    }

    private func duration(_ name: String, of duty: DutyRecord, at now: Instant) -> DurationRecord {
        let clock = report.clocks[duty.clock].clock
        let days = clock.countedDays(until: now, in: calendar)
        return DurationRecord(
            clock: name, endedAt: now, bearer: duty.bearer, days: days, ownDays: days,
            pausedDays: clock.pausedDays(until: now, in: calendar))
    }
}

extension Clock {
    private func reading(until moment: Instant, in calendar: WorkCalendar) -> Reading {
        Reading(self, round: rounds.count - 1, calendar: calendar, asOf: moment, measure: .original)
    }

    /// Working days until the local day of a moment on which the clock stood still.
    func pausedDays(until moment: Instant, in calendar: WorkCalendar) -> Int {
        reading(until: moment, in: calendar).counter.skipped(after: startDate, through: startZone.date(of: moment)).count {
            $0.reason == .paused
        }
    }

    /// Days counted since the holder got the report; since the start where it came to nobody else before.
    func holderDays(until moment: Instant, in calendar: WorkCalendar) -> Int {
        reading(until: moment, in: calendar).counter.count(
            after: max(startDate, holderShare?.disposedOn ?? startDate), through: startZone.date(of: moment))
    }
}
