import Domain
import Services

/// The register of what was destroyed by age, the latest first.
struct DestructionListing: AdministrationListing {
    let list = AdministrationList.destructions

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let after = scene.query.first("setelah").flatMap { ID<Destruction>($0) }
        let found = try await scene.office.destructions(after: after, by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.column.time"), .init("privacy.column.class"), .init("privacy.column.count", numeric: true),
                .init("privacy.column.period"), .init("privacy.column.policy"),
            ],
            rows: found.entries.map { entry in
                [
                    .text(scene.words.moment(entry.at)), .phrase("privacy.class.\(entry.kind.rawValue)"), .phrase(.number(entry.count)),
                    .text([entry.oldest, entry.newest].compactMap { $0.map(scene.words.moment) }.joined(separator: " – ")),
                    .text(entry.policy),
                ]
            }, next: next(found.next, scene), isFirst: after == nil)
    }
}
