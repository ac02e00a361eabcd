import Domain
import Services

/// Inviting a person: he gets a letter with which he sets his password.
struct OfficerInvitation: AdministrationForm {
    let name = "officerNew"
    let list = AdministrationList.officers

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        [("language", Language.indonesian.rawValue)]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            form.line("name", "account.name", width: .medium, limit: 120),
            form.line("email", "account.email", kind: .email, width: .medium, limit: 254),
            form.radios("language", "account.language", Language.allCases.map { Choice($0.rawValue, .verbatim($0.ownName)) }),
        ] + SeatFields.components(scene, form)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        if SeatFields.wantsUnits(form) { return nil }
        let name = form.text("name", "account.name", required: true, limit: 120)
        let email = form.text("email", "account.email", required: true, limit: 254)
        let language = form.choice("language", "account.language", as: Language.self, required: true)
        guard let seat = SeatFields.read(&form, scene), form.isValid, let language else { return nil }
        let outcome = try await scene.office.invite(
            email: email, name: name, language: language.rawValue, seat: seat, by: scene.actor)
        guard let id = outcome.made else {
            return AdministrationOutcome(next: .administrationList(AdministrationList.requests.rawValue))
        }
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, id.description))
    }
}

/// Sending the letter once more to a person who has not yet set a password.
struct RepeatedInvitation: AdministrationForm {
    let name = "officerAgain"
    let list = AdministrationList.officers

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] { [] }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.inviteAgain(try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, scene.id))
    }
}
