import Domain
import Services

/// The registry of jurisdictions: all rows for the national admin, for an agency's admin those that name his own body.
struct JurisdictionListing: AdministrationListing {
    let list = AdministrationList.jurisdictions

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let after = scene.query.first("setelah").flatMap { ID<JurisdictionRow>($0) }
        let found = try await scene.office.jurisdictions(after: after, by: scene.actor)
        let upload = LinkButton(
            "administration.form.jurisdictionUpload.title",
            to: .administrationAction(list.rawValue, AdministrationScene.new, JurisdictionUpload.noun), kind: .secondary)
        return AdministrationTable(
            columns: [
                .init("administration.routing.matter"), .init("administration.routing.region"), .init("administration.routing.body"),
                .init("administration.routing.ground"), .init("administration.routing.source"),
                .init("administration.routing.percent", numeric: true), .init("administration.routing.validity"),
            ],
            rows: found.entries.map { row($0, scene) }, actions: [new(), upload], next: next(found.next, scene), isFirst: after == nil)
    }

    private func row(_ row: JurisdictionRow, _ scene: AdministrationScene) -> [ViewValue] {
        let name = row.category.map { scene.words.category($0) }
        let matter: Phrase = name.map { .verbatim($0) } ?? "administration.routing.everyCategory"
        let until: Phrase =
            row.validTo.map {
                Phrase(
                    "administration.routing.validity.until",
                    ["from": scene.words.shortDate(row.validFrom), "to": scene.words.shortDate($0)])
            } ?? Phrase("administration.routing.validity.from", ["from": scene.words.shortDate(row.validFrom)])
        return [
            .component(Link(matter, to: .administrationEntry(list.rawValue, row.id.description))),
            .text(scene.words.region(row.region)), .phrase(RoutingFields.name(of: row.body, scene.words)), .text(row.ground),
            .phrase("administration.routing.source.\(row.source.rawValue)"), .text(String(row.percent)), .phrase(until),
        ]
    }
}
