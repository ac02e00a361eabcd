import Domain
import Services

/// Closing by what can be shown (row 25); a supervisor checks the evidence first.
struct CloseAct: CaseAct {
    let noun = "penutupan"
    let moves: Set<Move> = [.closeWithEvidence]
    let filesField: String? = "evidence"

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        demand(scene) + [
            form.area("statement", "desk.field.statement", hint: "desk.field.statement.hint"),
            FileUpload("evidence", "desk.field.evidence", hint: "desk.field.evidence.hint", error: form.errors["evidence"]),
            form.radios(
                "rootCause", "desk.field.rootCause", RootCause.allCases.map { Choice($0.rawValue, "desk.rootCause.\($0.rawValue)") }),
        ]
    }

    /// Where another office has to stand at the place first, who closes knows it beforehand.
    private func demand(_ scene: CaseScene) -> [any Component] {
        let isDemanded = scene.file.category.flatMap { scene.words.rules.categories.entry($0) }?.demandsFieldCheck == true
        return isDemanded ? [Inset(.phrase("desk.check.announced"))] : []
    }

    func publicFields(_ form: FormInput) -> [String] { ["statement"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let statement = draft.wording("statement", as: .statement, for: .everyone)
        let cause = draft.form.choice("rootCause", "desk.field.rootCause", as: RootCause.self, required: true)
        guard !draft.form.files("evidence").isEmpty else {
            draft.form.add(FieldError("evidence", Phrase("form.required", phrases: ["label": "desk.field.evidence"])))
            return nil
        }
        guard let cause, draft.form.isValid else { return nil }
        let evidence = try await draft.acceptFiles("evidence", for: .reporter)
        return .closeWithEvidence(.init(statement: statement, evidence: evidence, rootCause: cause))
    }
}
