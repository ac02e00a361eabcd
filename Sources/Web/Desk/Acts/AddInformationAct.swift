import Domain
import Services

/// What the reporter tells the officer who entered his report, added to it for him (row 39).
struct AddInformationAct: CaseAct {
    let noun = "informasi"
    let moves: Set<Move> = [.addInformation]
    let bringsOn = true
    let filesField: String? = "files"

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.area("information", "desk.field.information", hint: "desk.field.information.hint", limit: 4000),
            FileUpload("files", "desk.field.files", hint: "desk.field.files.hint", error: form.errors["files"]),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let words = draft.wording("information", as: .information, for: .reporter, required: false, limit: 4000)
        let files = try await draft.acceptFiles("files", for: .reporter)
        return draft.form.isValid ? .addInformation(words, hasFiles: !files.isEmpty) : nil
    }
}
