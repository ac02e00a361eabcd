import Domain
import Services

/// Making an agency, or changing what is said of it.
struct AgencyEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.agencies
    var name: String { isNew ? "agencyNew" : "agencyEdit" }

    private let host = BodyField(
        name: "hostedBy", label: "administration.field.hostedBy", hint: "administration.field.hostedBy.hint", isRequired: false)

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [("zone", ClockZone.wib.rawValue), ("connectionStatus", "none"), ("answerApproval", "sensitive")] }
        let form = AgencyForm(try entry(scene))
        return [
            ("kind", form.kind.rawValue), ("name", form.name), ("abbreviation", form.abbreviation), ("regionCode", form.regionCode),
            ("zone", form.zone.rawValue), ("connectionStatus", form.connectionStatus.rawValue),
            ("answerApproval", form.answerApproval.rawValue), ("handlerIsInspectorate", form.handlerIsInspectorate ? "ya" : ""),
            ("hostedBy", form.hostedBy?.description ?? ""),
        ]
    }

    private func entry(_ scene: AdministrationScene) throws -> AgencyEntry {
        guard let entry = scene.directory.agency(try scene.entry()) else { throw Problem.notFound }
        return entry
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let slug: [any Component] =
            isNew ? [form.line("slug", "administration.field.slug", hint: "administration.field.slug.hint", width: .medium, limit: 80)] : []
        return [
            form.line("name", "administration.field.name", limit: 200),
            form.line("abbreviation", "administration.field.abbreviation", width: .short, limit: 40),
        ] + slug + [
            form.select(
                "kind", "administration.field.kind", AgencyKind.allCases.map { Choice($0.rawValue, "administration.kind.\($0.rawValue)") }),
            form.line(
                "regionCode", "administration.field.regionCode", hint: "administration.field.regionCode.hint", width: .short, limit: 13),
            form.radios(
                "zone", "administration.field.zone", ClockZone.allCases.map { Choice($0.rawValue, .verbatim($0.rawValue.uppercased())) }),
            form.radios(
                "connectionStatus", "administration.field.connectionStatus",
                ConnectionStatus.allCases.map {
                    Choice($0.rawValue, "administration.status.\($0.rawValue)", hint: "administration.status.\($0.rawValue).hint")
                }), ApprovalEditor.field(form),
            form.tick(
                "handlerIsInspectorate", "administration.field.inspectorate", "administration.field.inspectorate.yes",
                hint: "administration.field.inspectorate.hint"),
        ] + host.components(form, scene.words)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let kind = form.choice("kind", "administration.field.kind", as: AgencyKind.self, required: true)
        let zone = form.choice("zone", "administration.field.zone", as: ClockZone.self, required: true)
        let status = form.choice("connectionStatus", "administration.field.connectionStatus", as: ConnectionStatus.self, required: true)
        let approval = form.choice("answerApproval", "administration.field.answerApproval", as: AnswerApproval.self, required: true)
        let host = host.read(&form, scene.words)
        guard form.isValid, let kind, let zone, let status, let approval else { return nil }
        let filled = AgencyForm(
            kind: kind, name: form.raw("name"), abbreviation: form.raw("abbreviation"), slug: form.raw("slug"),
            regionCode: form.raw("regionCode"), zone: zone, connectionStatus: status, answerApproval: approval,
            handlerIsInspectorate: form.isTicked("handlerIsInspectorate"), hostedBy: host?.holder.agency)
        if isNew {
            let outcome = try await scene.office.createAgency(filled, by: scene.actor)
            if outcome.made == nil { return AdministrationOutcome(next: .administrationList(AdministrationList.requests.rawValue)) }
        } else {
            try await scene.office.editAgency(try scene.entry(), filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
