import Domain
import Services

/// Pelimpahan (row 12a): offering the report to another body after work began.
struct TransferAct: CaseAct {
    let noun = "pelimpahan"
    let moves: Set<Move> = [.transfer]

    private func target(_ scene: CaseScene) -> BodyField {
        BodyField(name: "target", label: "desk.field.transferTo", only: scene.file.examiners)
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        target(scene).components(form, scene.words) + [
            form.area("ground", "desk.field.transferGround", hint: "desk.field.transferGround.hint", limit: 2000)
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let target = target(scene).read(&draft.form, scene.words)
        let ground = draft.wording("ground", as: .ground, for: .office, limit: 2000)
        return target.map { .transfer(to: $0, ground: ground) }
    }
}
