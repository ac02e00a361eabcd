import Domain
import Services

/// The arbiter's decision who owns the matter (row 15): binding, no further bounce.
struct ArbitrateAct: CaseAct {
    let noun = "arbitrase"
    let moves: Set<Move> = [.arbitrate]
    let bringsOn = true

    private let contributor = BodyField(name: "contributor", label: "desk.field.contributor", isRequired: false)

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        scene.suggestion + lead(scene).components(form, scene.words) + contributor.components(form, scene.words)
            + [form.area("ground", "desk.field.ground", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let lead = lead(scene).read(&draft.form, scene.words)
        let contributor = contributor.read(&draft.form, scene.words)
        let ground = draft.wording("ground", as: .ground, for: .office, limit: 2000)
        return lead.map { .arbitrate(lead: $0, contributors: contributor.map { [$0] } ?? [], ground: ground) }
    }

    private func lead(_ scene: CaseScene) -> BodyField {
        let named = scene.file.timeline.compactMap { $0.kind == "authorityDeclined" ? $0.body?.agency : nil }
        return BodyField(name: "lead", label: "desk.field.lead", proposed: scene.suggestedAgencies + named, only: scene.file.examiners)
    }
}
