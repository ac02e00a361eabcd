import Domain

/// What a new rule does to the rows of its key: it stands between the one it ends and the next that is already decided.
struct PolicyChange {
    let row: PolicyRow
    /// The row that it cuts short, and that row's last day.
    let ending: (id: ID<PolicyEntry>, lastDay: CivilDate)?

    /// - Parameter known: all rows of the key, of the nation and of every agency.
    init(_ form: PolicyForm, basis: String, known: [PolicyEntry]) throws {
        let national = known.filter { $0.row.agency == nil }
        guard let unit = national.max(by: { $0.row.validFrom < $1.row.validFrom })?.row.unit else {
            throw FormCheck.refuse("key", .unknown)
        }
        guard Self.isSensible(form.value, in: unit) else { throw FormCheck.refuse("value", .outOfRange) }
        let own = known.filter { $0.row.agency == form.agency }
        let next = own.filter { $0.row.validFrom > form.validFrom }.min { $0.row.validFrom < $1.row.validFrom }
        row = PolicyRow(
            key: form.key, value: form.value, unit: unit, agency: form.agency, validFrom: form.validFrom,
            validTo: next?.row.validFrom.previous, basis: basis)
        ending = own.first { $0.row.validFrom < form.validFrom && $0.row.applies(on: form.validFrom) }
            .map { ($0.id, form.validFrom.previous) }
        if form.agency != nil {
            let table = PolicyTable(rows: national.map(\.row) + [row])
            guard table.row(form.key, agency: form.agency, on: form.validFrom) == row else { throw FormCheck.refuse("value", .outOfRange) }
        }
    }

    /// Whether a row of that unit may say so.
    static func isSensible(_ value: Double, in unit: PolicyUnit) -> Bool {
        guard value.isFinite else { return false }
        switch unit {
        case .ratio: return (0...1).contains(value)
        case .percent: return (1...100).contains(value) && value == value.rounded()
        case .workingDays, .calendarDays, .hours, .minutes, .seconds, .count: return (1...3650).contains(value) && value == value.rounded()
        }
    }
}
