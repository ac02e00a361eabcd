import Domain

/// One of those whom a report accuses, or seems to, as they are looked up: a body, or a person wherever he sits.
struct AccusedRow: Hashable, Sendable {
    let accused: Accused
    let officer: ID<Officer>?

    static func all(of report: Report) -> [AccusedRow] {
        let bodies = report.suspected.map { AccusedRow(accused: Accused(agency: $0.agency, unit: $0.unit), officer: $0.officer) }
        guard let first = report.suspected.first else { return bodies }
        return bodies + report.accusedPeople.map { AccusedRow(accused: Accused(agency: first.agency, unit: nil), officer: $0) }
    }
}
