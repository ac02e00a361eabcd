import Domain
import Services

/// One matter of a report that told of several becomes a report of its own (row 31); said again for each further matter.
struct SplitAct: CaseAct {
    let noun = "pemecahan"
    let moves: Set<Move> = [.split]

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] { [("partBody", scene.file.body)] }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.line("partTitle", "desk.field.partTitle", hint: "desk.field.partTitle.hint", limit: DeskLimits.title),
            form.area("partBody", "desk.field.partBody", hint: "desk.field.partBody.hint", rows: 9),
            form.area("reason", "desk.field.reason.reporter", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let title = draft.form.text("partTitle", "desk.field.partTitle", limit: DeskLimits.title)
        let body = draft.form.text("partBody", "desk.field.partBody", required: true, limit: DeskLimits.text)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        if body == scene.file.body { draft.form.add(FieldError("partBody", "desk.field.partBody.whole")) }
        guard draft.form.isValid else { return nil }
        do {
            let part = try draft.office.part(title: title, body: body)
            draft.parts = [part]
            return .split([part.id], reason: reason)
        } catch ServiceFault.invalid(let faults) {
            draft.form.add(faults, in: fields(scene, draft.form))
            return nil
        }
    }
}
