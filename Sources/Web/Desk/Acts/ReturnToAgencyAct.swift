import Domain
import Services

/// A unit gives the report back to its own agency, and says which unit it belongs to (row 11a).
struct ReturnToAgencyAct: CaseAct {
    let noun = "pengembalian-unit"
    let moves: Set<Move> = [.declineToAgency]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        body(scene).components(form, scene.words) + [form.area("ground", "desk.field.ground", limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let proposed = body(scene).read(&draft.form, scene.words)
        let ground = draft.wording("ground", as: .ground, for: .office, limit: 2000)
        return proposed.map { .declineToAgency(proposed: $0.holder, ground: ground) }
    }

    private func body(_ scene: CaseScene) -> BodyField {
        BodyField(name: "proposed", label: "desk.field.proposedUnit", unitsOf: scene.agency, offersItself: true, searches: false)
    }
}
