import Domain
import Services

/// The level above decides on an appeal against an answer (row 22b).
struct DecideAppealAct: CaseAct {
    let noun = "putusan-banding"
    let moves: Set<Move> = [.decideAppeal]
    let bringsOn = true

    private enum Decision: String, CaseIterable {
        case upheld, refused
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.radios("decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.appeal.\($0.rawValue)") }),
            form.area("grounds", "desk.field.grounds", limit: 4000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let decision = draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true)
        let grounds = draft.wording("grounds", as: .statement, for: .reporter, limit: 4000)
        return decision.map { .decideAppeal(upheld: $0 == .upheld, grounds: grounds) }
    }
}
