import Domain
import Services

/// The second person's answer to what a colleague has asked for.
struct RequestAnswer: AdministrationForm {
    let name = "requestAnswer"
    let list = AdministrationList.requests

    private enum Answer: String, CaseIterable {
        case approved, returned
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let words = RequestWords(try await scene.office.officeRequest(try scene.entry(), by: scene.actor), scene)
        return [
            Inset(.phrase(words.title)), SummaryList(words.facts),
            form.radios(
                "answer", "administration.request.answer",
                Answer.allCases.map { Choice($0.rawValue, "administration.request.\($0.rawValue)") }),
            form.line("reason", "administration.request.reason", hint: "administration.request.reason.hint", limit: 200),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        guard let answer = form.choice("answer", "administration.request.answer", as: Answer.self, required: true) else { return nil }
        switch answer {
        case .approved: try await scene.office.approveOfficeRequest(try scene.entry(), by: scene.actor)
        case .returned: try await scene.office.returnOfficeRequest(try scene.entry(), reason: form.raw("reason"), by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
