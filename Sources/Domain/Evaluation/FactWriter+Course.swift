extension FactWriter {
    /// Days after a closing in which the same problem coming back counts against it (M12r).
    static let recurrenceDays = 180

    /// Dispositions, promises, endings, reopenings, ratings and appeals.
    mutating func writeCourse() {
        for record in replay.dispositions { write(record, to: [.nation, .agency(record.body.agency)]) }
        for record in replay.unitDispositions { write(record, to: [.unit(record.body)]) }
        for promise in replay.report.promises where promise.endedAt == nil { write(promise) }
        for record in replay.closures { write(record) }
        for record in replay.ratings {
            write(.rating, [.nation] + EvaluatedBody.levels(of: record.body), at: record.at, [.rating: .number(record.value)])
        }
        for record in replay.appeals {
            let decision = record.decidedAt == nil ? "open" : record.isUpheld ? "upheld" : "refused"
            write(
                .appeal, [.nation] + EvaluatedBody.levels(of: record.body), at: record.decidedAt ?? record.filedAt,
                [.appeal: .word(record.kind), .decision: .word(decision)])
        }
    }

    private mutating func write(_ record: DispositionRecord, to bodies: [EvaluatedBody]) {
        var fields: [FactField: FactValue] = [
            .way: .word(record.way), .isSentOn: .flag(record.isSentOn), .isRedisposed: .flag(record.isRedisposed),
            .isMisrouted: .flag(record.isSentOn || record.isRedisposed),
        ]
        fields[.router] = attributes.routers[record.sequence].map { .word($0) }
        write(.disposition, bodies, at: record.at, fields)
    }

    private mutating func write(_ promise: Promise) {
        let isKept = promise.keptAt != nil && !promise.isBroken(at: asOf)
        write(
            .promise, [.nation] + EvaluatedBody.levels(of: promise.maker), on: promise.date,
            [
                .isKept: .flag(isKept), .isDue: .flag(promise.keptAt != nil || promise.dueAt <= asOf),
                .isMoved: .flag(promise.movedFrom != nil),
            ])
    }

    private mutating func write(_ record: ClosureRecord) {
        let windowEnd = record.window.map { replay.report.clocks[$0].clock.due(in: replay.calendar, asOf: asOf).instant }
        let isReopened = record.reopenedAt.map { reopened in windowEnd.map { reopened < $0 } ?? true } ?? false
        let closedOn = ClockZone.wib.date(of: record.at)
        let lastDay = closedOn.adding(days: Self.recurrenceDays)
        let hasRecurred = record.recurredAt.map { ClockZone.wib.date(of: $0) <= lastDay } ?? false
        let found = replay.report.effectiveClass
        let bodies = record.kind == .handedOver ? [] : EvaluatedBody.levels(of: record.body)
        write(
            .closure, [.nation] + bodies, on: closedOn,
            [
                .closure: .word(record.kind.rawValue), .isReopened: .flag(isReopened),
                .isReopenWindowOver: .flag(isReopened || windowEnd.map { $0 <= asOf } ?? true), .hasRecurred: .flag(hasRecurred),
                .isRecurrenceWindowOver: .flag(hasRecurred || ClockZone.wib.date(of: asOf) > lastDay), .isRated: .flag(record.isRated),
                .isComplaint: .flag(found != .aspiration && found != .informationRequest),
                .isDiscrimination: .flag(attributes.isDiscriminationConfirmed),
                .isDiscriminationProposed: .flag(attributes.isDiscriminationProposed),
            ])
        if let reopenedAt = record.reopenedAt, let by = record.reopenedBy {
            write(.reopening, [.nation] + bodies, at: reopenedAt, [.reopenedBy: .word(by.rawValue)])
        }
    }
}
