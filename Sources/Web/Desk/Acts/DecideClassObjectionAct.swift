import Domain
import Services

/// The inspectorate decides on a reporter's objection to another class (row 33b).
struct DecideClassObjectionAct: CaseAct {
    let noun = "putusan-jenis"
    let moves: Set<Move> = [.decideClassObjection]
    let bringsOn = true

    private enum Decision: String, CaseIterable {
        case upheld, refused
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let objection = scene.file.timeline.last { $0.kind == "classObjected" }?.text
        let quote: [any Component] = objection.map { [Inset(.text($0))] } ?? []
        return change(scene) + quote + [
            form.radios(
                "decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.classObjection.\($0.rawValue)") }),
            form.area("grounds", "desk.field.grounds", limit: 4000),
        ]
    }

    /// From which class to which.
    private func change(_ scene: CaseScene) -> [any Component] {
        let classes = scene.file.timeline.filter { $0.kind == "verified" || $0.kind == "reclassified" }.compactMap(\.detail)
        guard let after = classes.last, let before = classes.dropLast().last else { return [] }
        let phrases: [String: Phrase] = ["before": "desk.class.\(before)", "after": "desk.class.\(after)"]
        return [Inset(.phrase(Phrase("desk.classObjection.change", phrases: phrases)))]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let decision = draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true)
        let grounds = draft.wording("grounds", as: .statement, for: .reporter, limit: 4000)
        return decision.map { .decideClassObjection(upheld: $0 == .upheld, grounds: grounds) }
    }
}
