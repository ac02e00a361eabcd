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

    /// Periods, and the figures on which a date of a report hangs.
    private static let keys = PolicyKey.allCases.filter { key in
        if case .limit(let limit) = key { limit.movesDates } else { true }
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let keys = Self.keys.map { Choice($0.rawValue, "administration.policy.\($0.rawValue)") }
        return [
            form.select("key", "administration.field.key", keys),
            form.line("value", "administration.field.value", width: .short, limit: 4),
        ] + RehearsalPeriod.fields(form) + agency.components(form, scene.words)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let key = form.choice("key", "administration.field.key", as: PolicyKey.self, required: true)
        let value = RoutingFields.number("value", "administration.field.value", &form)
        let period = RehearsalPeriod.read(&form)
        let agency = agency.read(&form, scene.words)
        guard form.isValid, let key, let value, let period else { return nil }
        let proposed = PolicyForm(
            key: key, value: Double(value), agency: agency?.holder.agency, validFrom: scene.today, basis: "")
        let found = try await scene.office.rehearse(proposed, from: period.from, to: period.to, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue), page: page(found, key, value, scene))
    }

    private func page(_ found: PolicyRehearsal, _ key: PolicyKey, _ value: Int, _ scene: AdministrationScene) -> Page {
        let rows: [[ViewValue]] = found.lines.map { line in
            [
                .component(Link(.verbatim(line.code.displayed), to: .officerReport(line.code.canonical))),
                who(line, scene), date(line.before, scene), date(line.after, scene),
                ViewValue(line.finishedAt.map { scene.words.moment($0) }),
            ]
        }
        let counts = Phrase(
            isReminder(key) ? "administration.rehearsal.policy.letters" : "administration.rehearsal.policy.counts",
            phrases: [
                "read": .number(found.read), "clocks": .number(found.clocks), "before": .number(found.before),
                "after": .number(found.after),
            ])
        return RehearsalPage(
            heading: Phrase(
                "administration.rehearsal.policy.title",
                phrases: ["key": "administration.policy.\(key.rawValue)", "value": .number(value)]),
            counts: counts,
            columns: [
                .init("administration.rehearsal.report"), .init("administration.rehearsal.who"),
                .init("administration.rehearsal.dueNow"), .init("administration.rehearsal.dueThen"),
                .init("administration.rehearsal.finished"),
            ], rows: rows, back: .administrationList(list.rawValue)
        ).page
    }

    private func isReminder(_ key: PolicyKey) -> Bool {
        if case .limit(let limit) = key { limit.reminded != nil } else { false }
    }

    /// Whose date it is.
    private func who(_ line: PolicyRehearsal.Line, _ scene: AdministrationScene) -> ViewValue {
        if line.isReporters { return .phrase("administration.rehearsal.reporter") }
        return line.bearer.map { .text(scene.words.name(of: $0)) } ?? .phrase("desk.holder.none")
    }

    private func date(_ date: CivilDate?, _ scene: AdministrationScene) -> ViewValue {
        date.map { .text(scene.words.shortDate($0)) } ?? .phrase("administration.rehearsal.noLetter")
    }
}
