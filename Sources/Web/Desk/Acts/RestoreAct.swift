import Domain
import Services

/// Bringing an archived report back (row 10).
struct RestoreAct: CaseAct {
    let noun = "pemulihan"
    let moves: Set<Move> = [.restore]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [form.area("reason", "desk.field.reason.reporter", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .restore(draft.wording("reason", as: .reason, for: .reporter, limit: 2000))
    }
}
