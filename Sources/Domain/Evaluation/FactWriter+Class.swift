extension FactWriter {
    /// One row for each round of the whole case: of the nation by the due that the reporter was promised, of a body by its own (G.2.6).
    /// A round is in time only where every round before it was: a miss is healed by nothing.
    mutating func writeClassRounds() {
        var hasMissed: Set<EvaluatedBody> = []
        for (place, record) in replay.classRounds.enumerated() {
            let number = place + 1
            for miss in record.missedBy {
                write(miss.due, .late, false, to: EvaluatedBody.levels(of: miss.holder), number: number, after: &hasMissed)
            }
            guard let end = record.end ?? openEnd(of: place) else { continue }
            let isOpen = record.end == nil && !end.isDone && replay.report.state.isOpen
            if let outcome = outcome(end, by: end.due, isOpen: isOpen) {
                let asExtended = self.outcome(end, by: end.extendedDue, isOpen: isOpen) == .onTime
                write(end.due, outcome, asExtended, to: [.nation], number: number, after: &hasMissed)
            }
            guard let holder = record.holder, replay.report.closure != .handedOver,
                let outcome = outcome(end, by: end.holderDue, isOpen: isOpen)
            else { continue }
            let asExtended = self.outcome(end, by: end.extendedHolderDue, isOpen: isOpen) == .onTime
            write(end.holderDue, outcome, asExtended, to: EvaluatedBody.levels(of: holder), number: number, after: &hasMissed)
        }
    }

    /// A round that has not ended, as if it did now. An answer that waits for its reporter is its provisional finish.
    private func openEnd(of place: Int) -> ClassRoundRecord.End? {
        guard place == replay.classRounds.count - 1 else { return nil }
        let report = replay.report
        if report.state == .answered, let answeredAt = report.answers.last?.approvedAt {
            return replay.classEnd(at: answeredAt, isDone: true)
        }
        return replay.classEnd(at: report.archivedAt ?? asOf, isDone: false)
    }

    private func outcome(_ end: ClassRoundRecord.End, by due: Deadline, isOpen: Bool) -> DutyOutcome? {
        DutyRecord.outcome(isOpen ? nil : .init(at: end.at, isDone: end.isDone, due: due), openDue: due, asOf: asOf)
    }

    private mutating func write(
        _ due: Deadline, _ outcome: DutyOutcome, _ isOnTimeAsExtended: Bool, to bodies: [EvaluatedBody], number: Int,
        after hasMissed: inout Set<EvaluatedBody>
    ) {
        let clock = replay.report.classClock?.clock
        for body in bodies {
            let isHeld = outcome == .onTime && hasMissed.contains(body)
            if outcome == .late || outcome == .overdue { hasMissed.insert(body) }
            write(
                .classRound, [body], on: due.date,
                [
                    .outcome: .word((isHeld ? .late : outcome).rawValue), .round: .whole(number),
                    .isExtended: .flag(clock?.extensions.isEmpty == false), .isReclassified: .flag(clock?.classChanges.isEmpty == false),
                    .isOnTimeAsExtended: .flag(isOnTimeAsExtended && !isHeld),
                    .reportClass: .word((replay.firstClass ?? replay.report.citizenType.presumedClass).rawValue),
                ])
        }
    }
}
