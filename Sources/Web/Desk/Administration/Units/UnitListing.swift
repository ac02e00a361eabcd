import Domain
import Services

/// The units of one agency as a tree; the national desk first chooses the agency.
struct UnitListing: AdministrationListing {
    let list = AdministrationList.units

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let columns: [DataTable.Column] = [.init("administration.field.name"), .init("administration.field.duty")]
        guard let agency = scene.chosenAgency else { return choice(scene) }
        let about = [(name: "instansi", value: agency.id.description)]
        return AdministrationTable(
            columns: columns,
            rows: scene.directory.units(of: agency.id).map { unit in
                let indent = String(repeating: "– ", count: max(0, scene.directory.depth(of: unit.id) - 1))
                return [link(indent + unit.name, to: unit.id), .phrase("administration.duty.\(unit.duty.rawValue)")]
            },
            actions: [
                new(query: scene.ownAgency == nil ? about : []),
                LinkButton(
                    "administration.form.approval.title",
                    to: .administrationAction(AdministrationList.agencies.rawValue, agency.id.description, "persetujuan"), kind: .secondary),
            ])
    }

    private func choice(_ scene: AdministrationScene) -> AdministrationTable {
        let words = String((scene.query.first("kata") ?? "").prefix(120))
        let found = scene.directory.search(words, limit: 30)
        return AdministrationTable(
            columns: [.init("administration.chooseAgency")],
            rows: found.map { agency in
                let href = SiteURL.administrationList(list.rawValue).path(query: [(name: "instansi", value: agency.id.description)])
                return [.component(Link(.verbatim(agency.name), href: href))]
            },
            filters: [TextInput("kata", "administration.chooseAgency", value: words, kind: .search, width: .medium, limit: 120)])
    }
}
