import Domain
import Services

/// The people of the office: an agency's admin sees his own.
struct OfficerListing: AdministrationListing {
    let list = AdministrationList.officers

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let query = scene.query
        let filter = OfficerFilter(
            agency: scene.ownAgency, words: String((query.first("kata") ?? "").prefix(120)), includesEnded: query.first("berakhir") != nil)
        let found = try await scene.office.officers(filter, after: query.first("setelah").flatMap { ID($0) }, limit: 50, by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.field.name"), .init("administration.field.seats"), .init("administration.field.lastSeen"),
            ],
            rows: found.entries.map { officer in
                [
                    link(officer.name, to: officer.id),
                    .list(officer.seats.map { seat($0, scene) }),
                    state(officer, scene),
                ]
            },
            filters: [
                TextInput("kata", "administration.words.officer", value: filter.words, kind: .search, width: .medium, limit: 120),
                Checkboxes(
                    "berakhir", "administration.ended", options: [Choice("ya", "administration.ended.show")],
                    chosen: filter.includesEnded ? ["ya"] : []),
            ], actions: [new()], next: next(found.next, scene, keeping: ["kata", "berakhir"]), isFirst: query.first("setelah") == nil)
    }

    private func seat(_ seat: Seat, _ scene: AdministrationScene) -> ViewValue {
        .drawing(
            template: "administration/seat",
            [
                "seat": .phrase(scene.words.seat(seat)), "limits": .list(scene.words.limits(seat.limits).map { .phrase($0) }),
            ])
    }

    private func state(_ officer: OfficerEntry, _ scene: AdministrationScene) -> ViewValue {
        if officer.endedAt != nil { return .component(StatusTag("administration.ended", tone: .neutral)) }
        if !officer.hasPassword { return .component(StatusTag("administration.invited", tone: .waiting)) }
        return ViewValue(officer.lastSeenAt.map { scene.words.moment($0) })
    }
}
