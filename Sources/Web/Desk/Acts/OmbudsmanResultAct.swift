import Domain
import Services

/// What the Ombudsman did with a referral (row 38).
struct OmbudsmanResultAct: CaseAct {
    let noun = "hasil-ombudsman"
    let moves: Set<Move> = [.recordOmbudsmanResult]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let results = Command.OmbudsmanResult.allCases.map { Choice($0.rawValue, "desk.ombudsman.\($0.rawValue)") }
        return [form.radios("result", "desk.field.result", results), form.area("document", "desk.field.document", limit: 4000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let result = draft.form.choice("result", "desk.field.result", as: Command.OmbudsmanResult.self, required: true)
        let document = draft.wording("document", as: .statement, for: .reporter, limit: 4000)
        return result.map { .recordOmbudsmanResult($0, document: document) }
    }
}
