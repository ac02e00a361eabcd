import Domain
import Services

/// Ending an agency: its open reports go to the one that takes over.
struct AgencyEnding: AdministrationForm {
    let name = "agencyEnd"
    let list = AdministrationList.agencies
    let isGrave = true

    private let successor = BodyField(name: "successor", label: "administration.field.successor", isRequired: false)

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard scene.directory.agency(try scene.entry()) != nil else { throw Problem.notFound }
        return []
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let ended = scene.directory.agencyEver(try scene.entry())?.name ?? ""
        return [Inset(.text(ended))] + successor.components(form, scene.words)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let target = successor.read(&form, scene.words)
        guard form.isValid else { return nil }
        try await scene.office.endAgency(try scene.entry(), successor: target?.holder.agency, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
