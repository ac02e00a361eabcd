import Domain
import Services

/// Handing the report to a unit of the own agency (row 11).
struct DisposeAct: CaseAct {
    let noun = "disposisi"
    let moves: Set<Move> = [.disposeDown]
    let bringsOn = true

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        scene.suggestedUnit.map { [("unit", $0.description)] } ?? []
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        scene.suggestion + body(scene).components(form, scene.words) + [
            form.area("instruction", "desk.field.instruction", hint: "desk.field.instruction.hint")
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let target = body(scene).read(&draft.form, scene.words)
        let instruction = draft.wording("instruction", as: .instruction, for: .office, limit: 2000)
        return target.map { .disposeDown($0, instruction: instruction) }
    }

    private func body(_ scene: CaseScene) -> BodyField {
        BodyField(
            name: "unit", label: "desk.field.unit", unitsOf: scene.agency, searches: false,
            only: scene.file.examiners == nil ? nil : inspectorates(scene))
    }

    /// What accuses somebody goes down to those who examine, and to no other unit.
    private func inspectorates(_ scene: CaseScene) -> [Holder] {
        guard let agency = scene.agency else { return [] }
        return scene.words.rules.directory.units(of: agency).filter { $0.duty == .inspectorate }.map {
            Holder(agency: agency, unit: $0.id)
        }
    }
}
