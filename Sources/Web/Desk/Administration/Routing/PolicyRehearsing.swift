import Domain
import Services

/// Trying another period on past reports before it is decided. Nothing is stored.
struct PolicyRehearsing: AdministrationForm {
    static let noun = "uji"
    let name = "policyRehearse"
    let list = AdministrationList.policies

    private let agency = BodyField(
        name: "agency", label: "administration.field.policyAgency", hint: "administration.field.policyAgency.hint", isRequired: false)

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        [("key", scene.query.first("kunci") ?? "")] + RehearsalPeriod.beginning(scene)
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let keys = ClockKey.allCases.map { Choice($0.rawValue, "administration.policy.\($0.rawValue)") }
        return [
            form.select("key", "administration.field.key", keys),
            form.line("value", "administration.field.value", width: .short, limit: 4),
        ] + RehearsalPeriod.fields(form) + agency.components(form, scene.words)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let key = form.choice("key", "administration.field.key", as: ClockKey.self, required: true)
        let value = RoutingFields.number("value", "administration.field.value", &form)
        let period = RehearsalPeriod.read(&form)
        let agency = agency.read(&form, scene.words)
        guard form.isValid, let key, let value, let period else { return nil }
        let proposed = PolicyForm(
            key: .clock(key), value: Double(value), agency: agency?.holder.agency, validFrom: scene.today, basis: "")
        let found = try await scene.office.rehearse(proposed, from: period.from, to: period.to, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue), page: page(found, key, value, scene))
    }

    private func page(_ found: PolicyRehearsal, _ key: ClockKey, _ value: Int, _ scene: AdministrationScene) -> Page {
        let rows: [[ViewValue]] = found.lines.map { line in
            [
                .component(Link(.verbatim(line.code.displayed), to: .officerReport(line.code.canonical))),
                .text(scene.words.shortDate(line.before.date)), .text(scene.words.shortDate(line.after.date)),
                ViewValue(line.finishedAt.map { scene.words.moment($0) }),
            ]
        }
        let counts = Phrase(
            "administration.rehearsal.policy.counts",
            phrases: [
                "read": .number(found.read), "clocks": .number(found.clocks), "before": .number(found.lateBefore),
                "after": .number(found.lateAfter),
            ])
        return RehearsalPage(
            heading: Phrase(
                "administration.rehearsal.policy.title",
                phrases: ["key": "administration.policy.\(key.rawValue)", "value": .number(value)]),
            counts: counts,
            columns: [
                .init("administration.rehearsal.report"), .init("administration.rehearsal.dueNow"),
                .init("administration.rehearsal.dueThen"), .init("administration.rehearsal.finished"),
            ], rows: rows, back: .administrationList(list.rawValue)
        ).page
    }
}
