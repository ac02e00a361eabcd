import Domain
import Services

/// Tembusan (row 17): another body reads along and may note; no clock.
struct CopyAct: CaseAct {
    let noun = "tembusan"
    let moves: Set<Move> = [.copy]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] { body(scene).components(form, scene.words) }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        body(scene).read(&draft.form, scene.words).map { .copy([$0.holder]) }
    }

    private func body(_ scene: CaseScene) -> BodyField {
        BodyField(name: "units", label: "desk.field.units", unitsOf: scene.agency)
    }
}
