import Domain
import Services

/// Another body takes a matter of the registry over, from a day on; the old row ends and stays.
struct JurisdictionSucceeding: AdministrationForm {
    static let noun = "pengganti"

    let name = "jurisdictionSucceed"
    let list = AdministrationList.jurisdictions
    private let body = RoutedBodyField(isRequired: true)

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let row = try await scene.office.jurisdiction(try scene.entry(), by: scene.actor)
        let matter: Phrase = row.category.map { .verbatim(scene.words.category($0)) } ?? "administration.routing.everyCategory"
        let now: [any Component] = [
            Inset(
                .phrase(
                    Phrase(
                        "administration.routing.succeed.now",
                        phrases: [
                            "matter": matter, "place": .verbatim(scene.words.region(row.region)),
                            "body": RoutingFields.name(of: row.body, scene.words),
                        ])))
        ]
        return now + body.components(form, scene.words) + [
            form.line("ground", "administration.routing.ground", hint: "administration.routing.ground.hint", limit: 2000),
            form.day("validFrom", "administration.routing.validFrom", hint: "administration.routing.succeed.hint"),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        if BodyField.wantsUnits(form) { return nil }
        let ground = form.text("ground", "administration.routing.ground", required: true, limit: 2000)
        let heir = body.read(&form, scene.words)
        let from = form.civilDate("validFrom", "administration.routing.validFrom", required: true)
        guard let heir, let from, form.isValid else { return nil }
        _ = try await scene.office.succeedJurisdiction(try scene.entry(), by: heir, ground: ground, from: from, actor: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
