import Domain
import Services

/// The national desk steps in where a duty is overdue (row 36): an order to the same body, or to another.
struct InterveneAct: CaseAct {
    let noun = "intervensi"
    let moves: Set<Move> = [.intervene]

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] { [("target", scene.agency?.description ?? "")] }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        target(scene).components(form, scene.words) + [form.area("order", "desk.field.order", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let target = target(scene).read(&draft.form, scene.words)
        let order = draft.wording("order", as: .order, for: .reporter, limit: 2000)
        return target.map { .intervene(kept(of: $0, scene), order: order) }
    }

    private func target(_ scene: CaseScene) -> BodyField {
        BodyField(name: "target", label: "desk.field.target", proposed: scene.namedAgencies, only: scene.file.examiners)
    }

    /// The same agency keeps the unit that works on it.
    private func kept(of target: Target, _ scene: CaseScene) -> Target {
        guard scene.file.examiners == nil, let holder = scene.file.holder, holder.agency == target.holder.agency else { return target }
        return scene.words.rules.directory.target(for: holder) ?? target
    }
}
