import Domain
import Services

/// What was done, and by when the next step is promised (row 19).
struct ProgressAct: CaseAct {
    let noun = "perkembangan"
    let moves: Set<Move> = [.progress]
    let bringsOn = true
    let filesField: String? = "files"
    let replyUse: ReplyUse? = .progress

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] { scene.today.answers(to: "actDate") }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        TemplateField.parts(form, scene) + [
            form.area("act", "desk.field.act", hint: "desk.field.act.hint"), form.day("actDate", "desk.field.actDate"),
            form.day("nextDate", "desk.field.nextDate", hint: "desk.field.nextDate.hint"),
            FileUpload("files", "desk.field.files", hint: "desk.field.files.hint", error: form.errors["files"]),
        ]
    }

    func publicFields(_ form: FormInput) -> [String] { ["act"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let act = draft.wording("act", as: .progress, for: .everyone)
        let done = draft.form.civilDate("actDate", "desk.field.actDate", required: true)
        let next = draft.form.civilDate("nextDate", "desk.field.nextDate", required: true)
        guard let done, let next, draft.form.isValid else { return nil }
        _ = try await draft.acceptFiles("files", for: .reporter)
        return .progress(.init(act: act, actDate: done, nextDate: next))
    }
}
