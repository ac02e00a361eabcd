import Domain
import Services

/// A rule that shall hold from a day on. Clocks that run keep the rule of their start.
struct PolicyEditor: AdministrationForm {
    let name = "policyNew"
    let list = AdministrationList.policies

    private let agency = BodyField(
        name: "agency", label: "administration.field.policyAgency", hint: "administration.field.policyAgency.hint", isRequired: false)

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        [("key", scene.query.first("kunci") ?? "")] + scene.today.next.answers(to: "validFrom")
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            form.select("key", "administration.field.key", PolicyChoices.all),
            form.line("value", "administration.field.value", hint: "administration.field.value.hint", width: .short, limit: 12),
            form.day("validFrom", "administration.field.validFrom"),
            form.line("basis", "administration.field.basis", hint: "administration.field.basis.hint", limit: 200),
        ] + agency.components(form, scene.words)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let key = form.choice("key", "administration.field.key", as: PolicyKey.self, required: true)
        let typed = form.text("value", "administration.field.value", required: true, limit: 12)
        let value = Double(typed.replacing(",", with: "."))
        if value == nil, !typed.isEmpty { form.add(FieldError(FieldFault("value", .malformed), label: "administration.field.value")) }
        let from = form.civilDate("validFrom", "administration.field.validFrom", required: true)
        if let from, from < scene.today { form.add(FieldError("validFrom", "administration.field.validFrom.past")) }
        let basis = form.text("basis", "administration.field.basis", required: true, limit: 200)
        let agency = agency.read(&form, scene.words)
        guard form.isValid, let key, let value, let from else { return nil }
        _ = try await scene.office.addPolicy(
            PolicyForm(key: key, value: value, agency: agency?.holder.agency, validFrom: from, basis: basis), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
