import Domain
import Services

/// Handing the matter to a body outside the system, with its receipt (row 26).
struct HandOutsideAct: CaseAct {
    let noun = "penyerahan"
    let moves: Set<Move> = [.handOutside]
    let isGrave = true

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [form.area("receipt", "desk.field.receipt", hint: "desk.field.receipt.hint", rows: 4, limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .handOutside(receipt: draft.wording("receipt", as: .statement, for: .reporter, limit: 2000))
    }
}
