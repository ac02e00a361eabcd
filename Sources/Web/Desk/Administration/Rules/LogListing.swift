import Domain
import Services

/// Who changed what in the office, the latest first.
struct LogListing: AdministrationListing {
    let list = AdministrationList.log

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let after = scene.query.first("setelah").flatMap { ID<OfficeLogEntry>($0) }
        let found = try await scene.office.officeLog(after: after, limit: 50, by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.column.time"), .init("administration.column.who"), .init("administration.column.did"),
                .init("administration.column.detail"),
            ],
            rows: found.entries.map { entry in
                [
                    .text(scene.words.moment(entry.at)), entry.officerName.map { .text($0) } ?? .phrase("administration.operator"),
                    .phrase("administration.did.\(entry.act.rawValue)"),
                    .phrase(LogDetail(entry: entry, scene: scene).phrase),
                ]
            }, next: next(found.next, scene), isFirst: after == nil)
    }
}
