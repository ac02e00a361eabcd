import Domain
import Services

/// Asking another unit for its part of the answer (row 18).
struct AskContributionAct: CaseAct {
    let noun = "kontribusi"
    let moves: Set<Move> = [.askContribution]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        body(scene).components(form, scene.words) + [form.area("question", "desk.field.contributionQuestion", rows: 4, limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let target = body(scene).read(&draft.form, scene.words)
        let question = draft.wording("question", as: .question, for: .office, limit: 2000)
        return target.map { .askContribution(id: draft.office.newContribution(), of: $0, question: question) }
    }

    private func body(_ scene: CaseScene) -> BodyField {
        BodyField(name: "unit", label: "desk.field.contributionUnit", unitsOf: scene.agency)
    }
}
