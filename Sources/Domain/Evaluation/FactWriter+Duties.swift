extension FactWriter {
    /// Verification, first follow-ups, and the days that ended clocks counted.
    mutating func writeDuties() {
        // By the class that it was found to be first: no later change makes a duty lighter (M08).
        let found: [FactField: FactValue] = [
            .reportClass: .word((replay.firstClass ?? replay.report.citizenType.presumedClass).rawValue)
        ]
        if let duty = replay.verification {
            write(.verification, duty, open: replay.due(of: duty, at: asOf), bearer: duty.bearer, found)
        }
        for duty in replay.followUps {
            let bearer = duty.end == nil ? replay.bearer(of: duty) : duty.bearer
            write(.firstFollowUp, duty, open: replay.followUpDue(of: duty, at: asOf), bearer: bearer, found)
        }
        for record in replay.durations {
            let fields: [FactField: FactValue] = [
                .clock: .word(record.clock), .pausedDays: .whole(record.pausedDays), .round: .whole(record.round),
            ].merging(found) { $1 }
            write(.duration, [.nation], at: record.endedAt, fields.merging([.workingDays: .whole(record.days)]) { $1 })
            write(
                .duration, EvaluatedBody.levels(of: record.bearer), at: record.endedAt,
                fields.merging([.workingDays: .whole(record.ownDays)]) { $1 })
        }
    }

    private mutating func write(_ grain: Grain, _ duty: DutyRecord, open: Deadline, bearer: Holder?, _ found: [FactField: FactValue]) {
        guard let outcome = DutyRecord.outcome(duty.end, openDue: open, asOf: asOf) else { return }
        let isExtended = !replay.report.clocks[duty.clock].clock.extensions.isEmpty
        write(
            grain, [.nation] + EvaluatedBody.levels(of: bearer), on: (duty.end?.due ?? open).date,
            found.merging([.outcome: .word(outcome.rawValue), .isExtended: .flag(isExtended)]) { $1 })
    }
}
