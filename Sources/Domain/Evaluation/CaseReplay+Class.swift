extension CaseReplay {
    /// The clock of the whole case, round by round. Its finish is the answer that was later confirmed, lapsed or verified (G.2.7).
    mutating func readClass(_ stamped: StampedEvent) {
        switch stamped.event {
        case .clockStarted(let started) where started.key.isClassClock:
            classRounds = [ClassRoundRecord()]
        case .disposed(let disposal):
            rememberMiss(before: disposal.target.holder.agency, at: stamped.at)
            if let last = classRounds.indices.last, classRounds[last].end == nil { classRounds[last].holder = disposal.target.holder }
        case .handledDirectly(let target), .disposedDown(let target, _):
            if let last = classRounds.indices.last, classRounds[last].end == nil { classRounds[last].holder = target.holder }
        case .succeeded, .declinedToAgency:
            if let last = classRounds.indices.last, classRounds[last].end == nil { classRounds[last].holder = report.holder?.holder }
        case .authorityDeclined, .arbitrationOpened:
            rememberMiss(before: nil, at: stamped.at)
            if let last = classRounds.indices.last, classRounds[last].end == nil { classRounds[last].holder = nil }
        case .clockChanged(let clock) where clock.key.isClassClock:
            if clock.rounds.count > classRounds.count {
                classRounds.append(ClassRoundRecord(holder: report.holder?.holder))
            } else if clock.isRunning, let last = classRounds.indices.last {
                classRounds[last].end = nil
                durations.removeAll { $0.clock == "class" && $0.round == last + 1 }
            }
        case .clockFinished(let key, let moment) where key.isClassClock:
            endRound(at: moment)
        default: break
        }
    }

    private mutating func endRound(at moment: Instant) {
        guard let last = classRounds.indices.last, classRounds[last].end == nil, let clock = report.classClock?.clock else { return }
        let isDone = SheetStanding(state: report.state, closure: report.closure)?.isClosed == true
        classRounds[last].end = classEnd(at: moment, isDone: isDone)
        guard isDone else { return }
        durations.append(
            DurationRecord(
                clock: "class", endedAt: moment, bearer: classRounds[last].holder, days: clock.countedDays(until: moment, in: calendar),
                ownDays: clock.holderDays(until: moment, in: calendar), pausedDays: clock.pausedDays(until: moment, in: calendar),
                round: last + 1))
    }

    /// The dues of the present round at a moment; nil where no class clock was started.
    func classEnd(at moment: Instant, isDone: Bool) -> ClassRoundRecord.End? {
        guard let clock = report.classClock?.clock else { return nil }
        return .init(
            at: moment, isDone: isDone, due: clock.due(in: calendar, asOf: moment, measure: .original),
            extendedDue: clock.due(in: calendar, asOf: moment, measure: .current),
            holderDue: clock.holderDue(in: calendar, asOf: moment, measure: .original),
            extendedHolderDue: clock.holderDue(in: calendar, asOf: moment, measure: .current))
    }

    /// A body that gives the report away, or loses it, after its own due keeps the miss (G.2.7). Read before the class clock is told of
    /// the hand-over.
    private mutating func rememberMiss(before next: ID<Agency>?, at now: Instant) {
        guard let last = classRounds.indices.last, classRounds[last].end == nil, let holder = classRounds[last].holder,
            holder.agency != next, let due = classEnd(at: now, isDone: false)?.holderDue, due.instant <= now,
            !classRounds[last].missedBy.contains(where: { $0.holder.agency == holder.agency })
        else { return }
        classRounds[last].missedBy.append((holder, due))
    }
}
