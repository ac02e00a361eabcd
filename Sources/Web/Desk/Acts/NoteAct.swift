import Domain
import Services

/// A note that only the office reads (row 40).
struct NoteAct: CaseAct {
    let noun = "catatan"
    let moves: Set<Move> = [.note]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [form.area("note", "desk.field.note", hint: "desk.field.note.hint", limit: 4000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .note(draft.wording("note", as: .note, for: .office, limit: 4000))
    }
}
