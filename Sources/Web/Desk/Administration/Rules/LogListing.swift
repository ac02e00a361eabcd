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
                let detail = entry.detail.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)" }
                return [
                    .text(scene.words.moment(entry.at)), entry.officerName.map { .text($0) } ?? .phrase("administration.operator"),
                    .phrase("administration.did.\(entry.act.rawValue)"), .text(detail.joined(separator: ", ")),
                ]
            }, next: next(found.next, scene), isFirst: after == nil)
    }
}
