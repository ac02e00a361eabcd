import Domain
import Services

/// Taking over a report that another body offers, or saying why not (rows 12b and 12c).
struct AnswerTransferAct: CaseAct {
    let noun = "penerimaan"
    let moves: Set<Move> = [.acceptTransfer, .refuseTransfer]
    let bringsOn = true

    private enum Decision: String, CaseIterable {
        case accept, refuse
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.radios("decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.transfer.\($0.rawValue)") }),
            form.area("reason", "desk.field.reason.ifRefused", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        switch draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true) {
        case .accept: .acceptTransfer
        case .refuse: .refuseTransfer(draft.wording("reason", as: .reason, for: .office, limit: 2000))
        case nil: nil
        }
    }
}
