import Domain
import Services

/// Adding a row of the registry, changing it, ending it by its last day.
struct JurisdictionEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.jurisdictions
    var name: String { isNew ? "jurisdictionNew" : "jurisdictionEdit" }

    private func body(_ scene: AdministrationScene) -> RoutedBodyField { RoutedBodyField(isRequired: true, own: scene.ownAgency) }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else {
            return RoutingFields.beginning(category: nil, region: nil, percent: 80, from: scene.today, to: nil)
        }
        let row = try await scene.office.jurisdiction(try scene.entry(), by: scene.actor)
        return [("ground", row.ground)]
            + RoutingFields.beginning(
                category: row.category, region: row.region, percent: row.percent, from: row.validFrom, to: row.validTo)
            + body(scene).beginning(row.body)
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        RoutingFields.place(form, scene.words) + body(scene).components(form, scene.words) + [
            form.line("ground", "administration.routing.ground", hint: "administration.routing.ground.hint", limit: 2000)
        ] + RoutingFields.validity(form)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        if BodyField.wantsUnits(form) { return nil }
        let ground = form.text("ground", "administration.routing.ground", required: true, limit: 2000)
        let body = body(scene).read(&form, scene.words)
        guard let common = RoutingFields.read(&form, scene), let body, form.isValid else { return nil }
        let filled = JurisdictionForm(
            category: common.category, region: common.region, body: body, ground: ground, percent: common.percent, validFrom: common.from,
            validTo: common.to)
        if isNew {
            _ = try await scene.office.addJurisdiction(filled, by: scene.actor)
        } else {
            try await scene.office.editJurisdiction(try scene.entry(), filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
