import Domain
import Services

struct AgencyListing: AdministrationListing {
    let list = AdministrationList.agencies

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let query = scene.query
        let kind = query.first("jenis").flatMap(AgencyKind.init(rawValue:))
        let status = query.first("status").flatMap(ConnectionStatus.init(rawValue:))
        let filter = AgencyFilter(words: String((query.first("kata") ?? "").prefix(120)), kind: kind, status: status)
        let found = try await scene.office.agencies(filter, after: query.first("setelah").flatMap { ID($0) }, limit: 50)
        return AdministrationTable(
            columns: [
                .init("administration.field.name"), .init("administration.field.kind"), .init("administration.field.connectionStatus"),
                .init("administration.field.zone"),
            ],
            rows: found.entries.map { agency in
                [
                    link(agency.name, to: agency.id), .phrase("administration.kind.\(agency.kind.rawValue)"),
                    .phrase("administration.status.\(agency.connectionStatus.rawValue)"), .text(agency.zone.rawValue.uppercased()),
                ]
            },
            filters: [
                TextInput("kata", "administration.words", value: filter.words, kind: .search, width: .medium, limit: 120),
                SelectBox(
                    "jenis", "administration.field.kind",
                    options: AgencyKind.allCases.map { Choice($0.rawValue, "administration.kind.\($0.rawValue)") }, chosen: kind?.rawValue,
                    prompt: "desk.queue.any"),
                SelectBox(
                    "status", "administration.field.connectionStatus",
                    options: ConnectionStatus.allCases.map { Choice($0.rawValue, "administration.status.\($0.rawValue)") },
                    chosen: status?.rawValue, prompt: "desk.queue.any"),
            ], actions: [new()], next: next(found.next, scene, keeping: ["kata", "jenis", "status"]), isFirst: query.first("setelah") == nil
        )
    }
}
