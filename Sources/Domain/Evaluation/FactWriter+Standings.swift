extension FactWriter {
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
        let isPast = clock.map { $0.due(in: replay.calendar, asOf: asOf).instant <= asOf } ?? false
        let isPastHolder = clock.map { $0.holderDue(in: replay.calendar, asOf: asOf).instant <= asOf } ?? false
        let units = replay.units.present.map { [EvaluatedBody.unit($0.body)] } ?? []
        let agencies = replay.agencies.present.map { [EvaluatedBody.agency($0.body)] } ?? []
        write(
            .backlog, [.nation] + agencies + units, at: asOf,
            [
                .standing: .word(view.standing.rawValue), .isPastClassDue: .flag(isPast), .isPastHolderDue: .flag(isPastHolder),
            ])
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
