import Domain
import Services

/// What reporters ask about their data, the one that is due first at the head.
struct DataRequestListing: AdministrationListing {
    let list = AdministrationList.dataRequests

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let found = try await scene.office.openDataRequests(for: scene.actor)
        return AdministrationTable(
            columns: [
                .init("privacy.column.report"), .init("privacy.column.right"), .init("privacy.column.asked"), .init("privacy.column.due"),
                .init("administration.column.answer"),
            ],
            rows: found.map { open in
                [
                    .text(open.code.displayed), .phrase("rights.right.\(open.request.right.rawValue)"),
                    .text(scene.words.moment(open.request.askedAt)),
                    open.isLate
                        ? .component(StatusTag("privacy.late", tone: .late)) : .text(scene.words.moment(open.request.due)),
                    open.request.isByProgram
                        ? .component(StatusTag("privacy.byProgram", tone: .waiting))
                        : .component(Link("privacy.answer", to: .administrationEntry(list.rawValue, open.request.id.description))),
                ]
            })
    }
}
