import Domain
import Services

/// Taking a report away from those it accuses (row 34): they lose sight of it, and another body examines.
struct RouteConflictAct: CaseAct {
    let noun = "konflik"
    let moves: Set<Move> = [.routeConflict]
    let isGrave = true

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        whom(scene).components(form, scene) + examiner(scene).components(form, scene.words)
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let accused = whom(scene).read(&draft.form, scene)
        let examiner = examiner(scene).read(&draft.form, scene.words)
        guard !accused.isEmpty, let examiner else { return nil }
        return .routeConflict(accused, to: examiner)
    }

    func accused(_ scene: CaseScene) -> AccusedField? { whom(scene) }

    /// Before any agency has the report, its units come with the page once an agency is named.
    private func whom(_ scene: CaseScene) -> AccusedField {
        AccusedField(
            body: BodyField(
                name: "accused", label: "desk.field.accused", hint: "desk.field.accused.hint", unitsOf: scene.agency, offersItself: true,
                proposed: scene.agency == nil ? scene.namedAgencies : [], offersUnits: scene.agency == nil))
    }

    private func examiner(_ scene: CaseScene) -> BodyField {
        BodyField(
            name: "target", label: "desk.field.examiner", hint: "desk.field.examiner.hint", unitsOf: scene.agency,
            proposed: scene.agency == nil ? scene.namedAgencies : [], offersUnits: scene.agency == nil)
    }
}
