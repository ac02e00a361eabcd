import Domain
import Services

/// Trying a rule on past reports before it is switched on. Nothing is stored.
struct RuleRehearsing: AdministrationForm {
    static let noun = "uji"
    let name = "ruleRehearse"
    let list = AdministrationList.routingRules

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        _ = try await scene.office.routingRule(try scene.entry(), by: scene.actor)
        return RehearsalPeriod.beginning(scene)
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] { RehearsalPeriod.fields(form) }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        guard let period = RehearsalPeriod.read(&form), form.isValid else { return nil }
        let rule = try await scene.office.routingRule(try scene.entry(), by: scene.actor).rule
        let found = try await scene.office.rehearse(
            RoutingRuleForm(rule), in: rule.id, from: period.from, to: period.to, by: scene.actor)
        return AdministrationOutcome(
            next: .administrationEntry(list.rawValue, rule.id.description), page: page(found, rule, period, scene))
    }

    private func page(
        _ found: RouteRehearsal, _ rule: RoutingRule, _ period: (from: CivilDate, to: CivilDate), _ scene: AdministrationScene
    ) -> Page {
        let rows: [[ViewValue]] = found.lines.map { line in
            [
                .component(Link(.verbatim(line.code.displayed), to: .officerReport(line.code.canonical))),
                body(line.before, scene), body(line.after, scene), .text(scene.words.category(line.categoryBefore)),
                .text(scene.words.category(line.categoryAfter)),
            ]
        }
        let counts = Phrase(
            "administration.rehearsal.rule.counts",
            phrases: [
                "read": .number(found.read), "reached": .number(found.reached), "changed": .number(found.changed),
                "from": .verbatim(scene.words.shortDate(period.from)), "to": .verbatim(scene.words.shortDate(period.to)),
            ])
        let columns: [DataTable.Column] = [
            .init("administration.rehearsal.report"), .init("administration.rehearsal.now"), .init("administration.rehearsal.then"),
            .init("administration.rehearsal.categoryNow"), .init("administration.rehearsal.categoryThen"),
        ]
        return RehearsalPage(
            heading: Phrase("administration.rehearsal.rule.title", ["number": String(rule.number)]), counts: counts, columns: columns,
            rows: rows, back: .administrationEntry(list.rawValue, rule.id.description)
        ).page
    }

    private func body(_ suggested: Suggested<Holder>?, _ scene: AdministrationScene) -> ViewValue {
        guard let suggested else { return .phrase("administration.rehearsal.nobody") }
        return .text("\(scene.words.name(of: suggested.value)) (\(suggested.percent) %)")
    }
}
