import Domain
import Services

/// Making a unit, renaming it, moving it in the tree.
struct UnitEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.units
    var name: String { isNew ? "unitNew" : "unitEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [("duty", UnitDuty.handling.rawValue)] }
        let form = UnitForm(try unit(scene))
        return [("name", form.name), ("parent", form.parent?.description ?? ""), ("duty", form.duty.rawValue)]
    }

    /// A unit of another agency is as good as unknown.
    private func unit(_ scene: AdministrationScene) throws -> UnitEntry {
        guard let unit = scene.directory.unit(try scene.entry()), scene.ownAgency == nil || scene.ownAgency == unit.agency else {
            throw Problem.notFound
        }
        return unit
    }

    private func agency(_ scene: AdministrationScene) throws -> ID<Agency> {
        guard isNew else { return try unit(scene).agency }
        guard let agency = scene.chosenAgency else { throw Problem.notFound }
        return agency.id
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let own = isNew ? nil : scene.id
        let parents = UnitChoices.of(try agency(scene), in: scene.words).filter { $0.value != own }
        return [
            form.line("name", "administration.field.name", limit: 200),
            form.select("parent", "administration.field.parentUnit", parents, prompt: "administration.field.parentUnit.none"),
            form.radios(
                "duty", "administration.field.duty", try duties(scene).map { Choice($0.rawValue, "administration.duty.\($0.rawValue)") }),
        ]
    }

    /// The inspectorate is named by who runs the installation; whose unit it is already, is shown so.
    private func duties(_ scene: AdministrationScene) throws -> [UnitDuty] {
        let present = isNew ? nil : try unit(scene).duty
        let mayNameEyes = scene.office.may(.managePolicy, by: scene.actor)
        return UnitDuty.allCases.filter { $0 != .inspectorate || mayNameEyes || present == .inspectorate }
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let agency = try agency(scene)
        let duty = form.choice("duty", "administration.field.duty", as: UnitDuty.self, required: true)
        let name = form.text("name", "administration.field.name", required: true, limit: 200)
        guard form.isValid, let duty else { return nil }
        let filled = UnitForm(name: name, parent: ID(form.raw("parent")), duty: duty)
        let outcome =
            if isNew {
                try await scene.office.proposeUnit(filled, in: agency, by: scene.actor)
            } else {
                try await scene.office.proposeUnitChange(try scene.entry(), filled, by: scene.actor)
            }
        let next = outcome.made == nil ? AdministrationList.requests : list
        return AdministrationOutcome(next: .administrationList(next.rawValue))
    }
}
