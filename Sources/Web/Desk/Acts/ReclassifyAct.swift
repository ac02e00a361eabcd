import Domain
import Services

/// Another class than the one first found (row 33); a longer one needs a second yes.
struct ReclassifyAct: CaseAct {
    let noun = "klasifikasi"
    let moves: Set<Move> = [.reclassify]

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] { [("class", scene.file.reportClass?.rawValue ?? "")] }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.radios("class", "desk.field.class", hint: "desk.field.class.hint", ClassificationFields.classes),
            form.area("reason", "desk.field.reason.reporter", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let found = draft.form.choice("class", "desk.field.class", as: ReportClass.self, required: true)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        return found.map { .reclassify($0, reason: reason) }
    }
}
