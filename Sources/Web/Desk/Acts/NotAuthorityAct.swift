import Domain
import Services

/// Bukan wewenang (rows 12 and 14): always with the body that is thought to own the matter; never a refusal of the reporter.
struct NotAuthorityAct: CaseAct {
    let noun = "bukan-wewenang"
    let moves: Set<Move> = [.notAuthority, .notAuthorityAgain]

    private let proposed = BodyField(name: "proposed", label: "desk.field.proposed", hint: "desk.field.proposed.hint")

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        proposed.components(form, scene.words) + [form.area("ground", "desk.field.ground", hint: "desk.field.ground.hint", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let target = proposed.read(&draft.form, scene.words)
        let ground = draft.wording("ground", as: .ground, for: .office, limit: 2000)
        return target.map { .notAuthority(proposed: $0, ground: ground) }
    }
}
