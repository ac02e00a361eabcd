import Domain
import Services

/// Adding a rule, changing it, switching it on or off.
struct RoutingRuleEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.routingRules
    var name: String { isNew ? "ruleNew" : "ruleEdit" }

    private let body = RoutedBodyField(isRequired: false)

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else {
            let last = try await scene.office.routingRules(by: scene.actor).last?.rule.number ?? 0
            return [("number", String(last + 10)), ("government", "")]
                + RoutingFields.beginning(category: nil, region: nil, percent: 70, from: scene.today, to: nil)
        }
        let rule = try await scene.office.routingRule(try scene.entry(), by: scene.actor).rule
        return [
            ("number", String(rule.number)), ("phrases", rule.phrases.joined(separator: "\n")), ("needsAll", rule.needsAll ? "ya" : ""),
            ("citizenType", rule.condition.citizenType?.rawValue ?? ""), ("channel", rule.condition.channel ?? ""),
            ("setCategory", rule.category?.description ?? ""), ("class", rule.reportClass?.rawValue ?? ""), ("isOn", rule.isOn ? "ya" : ""),
        ]
            + RoutingFields.beginning(
                category: rule.condition.category, region: rule.condition.region, percent: rule.percent, from: rule.validFrom,
                to: rule.validTo)
            + body.beginning(rule.body)
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let types = CitizenType.allCases.map { Choice($0.rawValue, "desk.citizenType.\($0.rawValue)") }
        let channels = Channel.allCases.map { Choice($0.rawValue, "desk.channel.\($0.rawValue)") }
        let any: Phrase = "administration.routing.any"
        let conditions: [any Component] =
            [
                form.line("number", "administration.routing.number", hint: "administration.routing.number.hint", width: .short, limit: 5),
                form.area("phrases", "administration.routing.phrases", hint: "administration.routing.phrases.hint", rows: 4, limit: 4000),
                form.tick("needsAll", "administration.routing.needsAll", "administration.routing.needsAll.yes"),
            ] + RoutingFields.place(form, scene.words) + [
                form.select("citizenType", "administration.routing.citizenType", types, prompt: any),
                form.select("channel", "administration.routing.channel", channels, prompt: any),
            ]
        let outcome: [any Component] =
            body.components(form, scene.words) + [
                CategorySelect(form: form, words: scene.words, field: "setCategory", label: "administration.routing.setCategory"),
                form.select(
                    "class", "administration.routing.class", ClassificationFields.classes, prompt: "administration.routing.class.none"),
            ]
        return conditions + outcome + RoutingFields.validity(form) + [
            form.tick("isOn", "administration.routing.isOn", "administration.routing.isOn.yes", hint: "administration.routing.isOn.hint")
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        if BodyField.wantsUnits(form) { return nil }
        let phrases = form.text("phrases", "administration.routing.phrases", limit: 4000)
        let number = RoutingFields.number("number", "administration.routing.number", &form)
        let setCategory = RoutingFields.category("setCategory", &form, scene)
        let body = body.read(&form, scene.words)
        let type = form.choice("citizenType", "administration.routing.citizenType", as: CitizenType.self)
        let channel = form.choice("channel", "administration.routing.channel", as: Channel.self)
        let reportClass = form.choice("class", "administration.routing.class", as: ReportClass.self)
        guard let common = RoutingFields.read(&form, scene), let number, form.isValid else { return nil }
        let filled = RoutingRuleForm(
            number: number, phrases: phrases, needsAll: form.isTicked("needsAll"),
            condition: RoutingCondition(
                category: common.category, region: common.region, citizenType: type, channel: channel?.rawValue),
            body: body, category: setCategory, reportClass: reportClass, percent: common.percent, isOn: form.isTicked("isOn"),
            validFrom: common.from, validTo: common.to)
        if isNew {
            let id = try await scene.office.addRoutingRule(filled, by: scene.actor)
            return AdministrationOutcome(next: .administrationEntry(list.rawValue, id.description))
        }
        try await scene.office.editRoutingRule(try scene.entry(), filled, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
