import Domain
import Services

/// Pengalihan (row 13): after a bounce the report goes to another body.
struct RedisposeAct: CaseAct {
    let noun = "pengalihan"
    let moves: Set<Move> = [.redispose]
    let bringsOn = true

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] { scene.suggestedBody(in: "target") }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        scene.suggestion + target(scene).components(form, scene.words) + [
            form.area("reason", "desk.field.routingReason", rows: 3, limit: 2000)
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let target = target(scene).read(&draft.form, scene.words)
        let reason = draft.wording("reason", as: .routingReason, for: .office, limit: 2000)
        return target.map { .redispose($0, reason: reason) }
    }

    /// The body that the last one named comes first.
    private func target(_ scene: CaseScene) -> BodyField {
        let named = scene.file.timeline.last { $0.kind == "authorityDeclined" }?.body?.agency
        return BodyField(
            name: "target", label: "desk.field.target",
            proposed: [named].compactMap(\.self) + scene.suggestedAgencies + [scene.file.suggestedAgency].compactMap(\.self),
            only: scene.file.examiners)
    }
}
