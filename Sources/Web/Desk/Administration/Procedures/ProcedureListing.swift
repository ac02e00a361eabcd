import Domain
import Services

/// The versions of one body's operating procedure: of the officer's agency, or of the nation.
struct ProcedureListing: AdministrationListing {
    let list = AdministrationList.procedures

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let versions = try await scene.office.procedures(of: scene.ownAgency, by: scene.actor)
        let current = scene.words.rules.procedures.version(for: scene.ownAgency, on: scene.today)
        let upload = LinkButton(
            "administration.form.procedureUpload.title",
            to: .administrationAction(list.rawValue, AdministrationScene.new, ProcedureUpload.noun), kind: .secondary)
        var table = AdministrationTable(
            columns: [
                .init("sop.number"), .init("sop.decree"), .init("sop.validity"), .init("sop.standing"), .init("sop.steps", numeric: true),
            ],
            rows: versions.map { row($0, current, scene) }, actions: [new(), upload])
        if let nation = current, nation.agency == nil, scene.ownAgency != nil {
            table.warning = Banner(.info, "sop.nation.used", text: "sop.nation.used.text")
            table.actions.append(
                LinkButton(
                    "administration.form.procedureRevision.title",
                    to: .administrationAction(list.rawValue, nation.id.description, ProcedureRevision.noun), kind: .quiet))
        }
        return table
    }

    private func row(_ version: SopVersion, _ current: SopVersion?, _ scene: AdministrationScene) -> [ViewValue] {
        [
            link(version.number, to: version.id), .text(version.decree), ViewValue(Self.validity(version, scene.words)),
            .component(Self.standing(version, current, scene.today)), .text(scene.words.words.number(version.steps.count)),
        ]
    }

    static func validity(_ version: SopVersion, _ words: DeskWords) -> Phrase? {
        guard let from = version.validFrom else { return nil }
        guard let to = version.validTo else {
            return Phrase("administration.routing.validity.from", ["from": words.shortDate(from)])
        }
        return Phrase("administration.routing.validity.until", ["from": words.shortDate(from), "to": words.shortDate(to)])
    }

    static func standing(_ version: SopVersion, _ current: SopVersion?, _ today: CivilDate) -> StatusTag {
        if !version.isIssued { return StatusTag("sop.standing.draft", tone: .waiting) }
        if version.id == current?.id { return StatusTag("sop.standing.current", tone: .done) }
        return version.isFrozen(on: today)
            ? StatusTag("sop.standing.past", tone: .neutral) : StatusTag("sop.standing.planned", tone: .progress)
    }
}
