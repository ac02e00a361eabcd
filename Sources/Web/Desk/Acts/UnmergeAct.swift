import Domain
import Services

/// Taking a report out of the one that it was joined to (row 30).
struct UnmergeAct: CaseAct {
    let noun = "pemisahan"
    let moves: Set<Move> = [.unmerge]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [form.area("reason", "desk.field.reason.reporter", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .unmerge(draft.wording("reason", as: .reason, for: .reporter, limit: 2000))
    }
}
