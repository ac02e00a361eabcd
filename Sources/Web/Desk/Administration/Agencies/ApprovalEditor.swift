import Domain
import Services

/// Which answers of an agency need a second person's yes; its own admin may set it.
struct ApprovalEditor: AdministrationForm {
    let name = "approval"
    let list = AdministrationList.units

    static func field(_ form: FormInput) -> any Component {
        form.radios(
            "answerApproval", "administration.field.answerApproval",
            AnswerApproval.allCases.map { Choice($0.rawValue, "administration.approval.\($0.rawValue)") })
    }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard let agency = scene.directory.agency(try scene.entry()) else { throw Problem.notFound }
        return [("answerApproval", agency.answerApproval.rawValue)]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] { [Self.field(form)] }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let approval = form.choice("answerApproval", "administration.field.answerApproval", as: AnswerApproval.self, required: true)
        guard form.isValid, let approval else { return nil }
        try await scene.office.setAnswerApproval(try scene.entry(), to: approval, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
