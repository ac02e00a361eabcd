import Domain
import Services

/// Opening a closed report again on own motion (row 28).
struct ReopenAct: CaseAct {
    let noun = "pembukaan"
    let moves: Set<Move> = [.reopen]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [form.area("reason", "desk.field.reason.reporter", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .reopen(draft.wording("reason", as: .reason, for: .reporter, limit: 2000))
    }
}
