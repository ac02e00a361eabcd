import Domain
import Services

/// What a body has promised to do with every report: its operating procedure in force, step by step, with the signed document.
struct AgencyProcedure {
    let agency: AgencyEntry
    let rules: Rules
    let now: Instant
    let words: Words

    var value: ViewValue {
        guard let version = rules.procedures.version(for: agency.id, on: agency.zone.date(of: now)) else { return .none }
        return .object([
            "number": .text(version.number), "decree": .text(version.decree), "isOfNation": .flag(version.agency == nil),
            "since": ViewValue(version.validFrom.map { words.date(year: $0.year, month: $0.month, day: $0.day) }),
            "document": ViewValue(version.document == nil ? nil : SiteURL.procedureDocument(version.id.description).path),
            "steps": .list(
                version.steps.map { step in
                    .object([
                        "name": .text(step.name), "days": ViewValue(StepWords.days(step)), "isOptional": .flag(!step.isObligatory),
                    ])
                }),
        ])
    }
}
