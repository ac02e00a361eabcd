import Domain
import Services

/// A draft that begins as a version in force, also as the nation's where the agency has worked by that.
struct ProcedureRevision: AdministrationForm {
    static let noun = "revisi"

    let name = "procedureRevision"
    let list = AdministrationList.procedures

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        guard let version = scene.words.rules.procedures[try scene.entry()],
            version.agency == nil || version.agency == scene.ownAgency || scene.ownAgency == nil
        else { throw Problem.notFound }
        return [Inset(.text(version.number))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let draft = try await scene.office.reviseProcedure(try scene.entry(), for: scene.ownAgency, by: scene.actor)
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, draft.description))
    }
}
