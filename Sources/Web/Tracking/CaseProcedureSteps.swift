import Domain
import Services

/// The steps of the body's operating procedure as the reporter reads them: what happens, in how many days, and whether it has.
struct CaseProcedureSteps {
    let file: CaseFile
    let words: CaseWords

    /// None where the report ended or was set aside before its steps were gone: to call the rest left out would tell of a fault.
    var value: ViewValue {
        guard file.state != .archived, file.closure?.countsAsFinished != false else { return .none }
        guard let procedure = file.procedure, !procedure.version.steps.isEmpty else { return .none }
        let readings = Dictionary(procedure.steps.map { ($0.step, $0) }) { first, _ in first }
        return .object([
            "steps": .list(
                procedure.version.steps.filter { $0.isObligatory || readings[$0.number]?.startedAt != nil }.map { step in
                    let reading = readings[step.number] ?? SopStepReading(step: step.number, state: .pending)
                    return .object([
                        "what": .phrase("sop.plain.\(Self.key(step.to))"), "tag": .component(StepWords.tag(reading)),
                        "isNext": .flag(procedure.next == step.number), "days": ViewValue(StepWords.days(step)),
                        "due": ViewValue(reading.endedAt == nil ? reading.dueDate.map { words.date($0) } : nil),
                        "ended": ViewValue(reading.endedAt.map { words.date($0) }),
                    ])
                })
        ])
    }

    /// The name under which the texts tell of the moment.
    private static func key(_ point: SopPoint) -> String {
        switch point {
        case .event(let event): event.rawValue
        case .state(let state): "state.\(state.rawValue)"
        }
    }
}
