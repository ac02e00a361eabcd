extension FactWriter {
    /// An open report is about to be late where it is due within so many days, by the wall calendar.
    static let soonDays: Int64 = 3

    /// Where the report arrived and how it stands there, and the backlog of the moment.
    mutating func writeStandings() {
        guard let submittedAt = replay.submittedAt, let view = ArrivalView(replay.report, at: asOf) else { return }
        // Handed outside SP4N: it counts for no body, and the nation prints it apart (K.2).
        if view.standing == .handedOver { return write(.handover, [.nation], at: submittedAt, [:]) }
        write(.arrival, [.nation], at: submittedAt, fields(of: view))
        if let stay = replay.agencies.present { write(.arrival, [.agency(stay.body)], at: stay.arrivedAt, fields(of: view)) }
        for old in replay.agencies.taken { write(.arrival, [.agency(old.stay.body)], at: old.stay.arrivedAt, fields(of: old.view)) }
        if let stay = replay.units.present { write(.arrival, [.unit(stay.body)], at: stay.arrivedAt, fields(of: view)) }
        for old in replay.units.taken { write(.arrival, [.unit(old.stay.body)], at: old.stay.arrivedAt, fields(of: old.view)) }
        writeBacklog(view)
    }

    private func fields(of view: ArrivalView) -> [FactField: FactValue] {
        let report = replay.report
        var fields: [FactField: FactValue] = [
            .standing: .word(view.standing.rawValue), .label: .word(view.label.fieldWord), .isSubstantive: .flag(view.isSubstantive),
            .door: .word(report.door.word), .hiddenBy: .word(replay.hiddenBy.rawValue), .isRecurrence: .flag(report.recurrenceOf != nil),
        ]
        if view.standing == .archived { fields[.archiveCode] = view.archiveCode.map { .word($0.rawValue) } }
        return fields
    }

    private mutating func writeBacklog(_ view: ArrivalView) {
        guard replay.report.state.isOpen else { return }
        let clock = replay.report.classClock?.clock
        let due = clock?.due(in: replay.calendar, asOf: asOf).instant
        let isPast = due.map { $0 <= asOf } ?? false
        let isPastHolder = clock.map { $0.holderDue(in: replay.calendar, asOf: asOf).instant <= asOf } ?? false
        let isSoon = due.map { $0 > asOf && $0 <= asOf.adding(seconds: Self.soonDays * 86_400) } ?? false
        let fields: [FactField: FactValue] = [
            .standing: .word(view.standing.rawValue), .isPastClassDue: .flag(isPast), .isPastHolderDue: .flag(isPastHolder),
            .isDueSoon: .flag(isSoon),
        ]
        func write(_ body: EvaluatedBody, since arrivedAt: Instant?) {
            let days = arrivedAt.map { ClockZone.wib.date(of: asOf).days(since: ClockZone.wib.date(of: $0)) } ?? 0
            self.write(.backlog, [body], at: asOf, fields.merging([.age: .word(ReportAge(days: days).rawValue)]) { $1 })
        }
        write(.nation, since: replay.submittedAt)
        if let stay = replay.agencies.present { write(.agency(stay.body), since: stay.arrivedAt) }
        if let stay = replay.units.present { write(.unit(stay.body), since: stay.arrivedAt) }
    }
}

extension Door {
    fileprivate var word: String {
        switch self {
        case .agency: "agency"
        case .national: "national"
        case .inspectorate: "inspectorate"
        }
    }
}
