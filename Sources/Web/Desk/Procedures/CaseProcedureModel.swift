import Domain
import Services

/// How a case stands to the operating procedure of its body, for its officers.
struct CaseProcedureModel {
    let scene: CaseScene
    let procedure: CaseProcedure

    /// Nil where no procedure is in force.
    init?(scene: CaseScene) {
        guard let procedure = scene.file.procedure else { return nil }
        self.scene = scene
        self.procedure = procedure
    }

    private var readings: [Int: SopStepReading] {
        Dictionary(procedure.steps.map { ($0.step, $0) }) { first, _ in first }
    }

    /// Beside the case: each step with its state, and what departed.
    var side: ViewValue {
        let open = procedure.departures.count { $0.reason == nil }
        return .object([
            "number": .text(procedure.version.number), "steps": steps,
            "departed": procedure.departures.isEmpty
                ? .none
                : .phrase(
                    Phrase(
                        "sop.case.departed", phrases: ["count": .number(procedure.departures.count), "open": .number(open)])),
            "href": .text(SiteURL.officerProcedure(scene.file.code.canonical).path),
        ])
    }

    var steps: ViewValue {
        .list(
            procedure.version.steps.map { step in
                let reading = readings[step.number] ?? SopStepReading(step: step.number, state: .pending)
                return .object([
                    "number": ViewValue(step.number), "name": .text(step.name), "tag": .component(StepWords.tag(reading)),
                    "isNext": .flag(procedure.next == step.number), "isOptional": .flag(!step.isObligatory),
                    "days": ViewValue(StepWords.days(step)), "span": .phrase(StepWords.span(step)),
                    "roles": ViewValue(StepWords.roles(step)),
                    "due": ViewValue(reading.endedAt == nil ? reading.dueDate.map { scene.words.date($0) } : nil),
                    "ended": ViewValue(reading.endedAt.map { scene.words.moment($0) }),
                ])
            })
    }

    /// Each with its reason, or with the form for whoever owes it.
    func departures(form: FormInput, mayExplain: (RecordedDeparture) -> Bool) -> ViewValue {
        .list(
            procedure.departures.map { recorded in
                let departure = recorded.departure
                let version = recorded.version == procedure.version.id ? procedure.version : scene.words.rules.procedures[recorded.version]
                let step = version?.steps.first { $0.number == departure.step }
                let isAsked = form.raw("departure") == recorded.id.description
                return .object([
                    "id": .text(recorded.id.description), "kind": .phrase(StepWords.kind(departure.kind)),
                    "number": ViewValue(departure.step), "name": .text(step?.name ?? ""), "time": .text(scene.words.moment(departure.at)),
                    "who": ViewValue(departure.officer.flatMap { scene.file.officers[$0] }),
                    "body": ViewValue(departure.holder.map { scene.words.name(of: $0) }), "reason": ViewValue(recorded.reason),
                    "isOpen": .flag(recorded.reason == nil),
                    "field": mayExplain(recorded)
                        ? .component(
                            TextArea(
                                "reason", "sop.reason", hint: "sop.reason.hint", value: isAsked ? form.raw("reason") : "",
                                error: isAsked ? form.errors["reason"] : nil, rows: 3, limit: 2000)) : .none,
                ])
            })
    }
}
