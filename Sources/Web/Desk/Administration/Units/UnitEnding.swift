import Domain
import Services

/// Ending a unit: its open reports go to its successor, without which it can only end where it holds none.
struct UnitEnding: AdministrationForm {
    let name = "unitEnd"
    let list = AdministrationList.units
    let isGrave = true

    private func unit(_ scene: AdministrationScene) throws -> UnitEntry {
        guard let unit = scene.directory.unit(try scene.entry()), scene.ownAgency == nil || scene.ownAgency == unit.agency else {
            throw Problem.notFound
        }
        return unit
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let unit = try unit(scene)
        let others = UnitChoices.of(unit.agency, in: scene.words).filter { $0.value != unit.id.description }
        return [
            Inset(.text(unit.name)),
            form.select("successor", "administration.field.successorUnit", others, prompt: "administration.field.successorUnit.none"),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.endUnit(try unit(scene).id, successor: ID(form.raw("successor")), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
