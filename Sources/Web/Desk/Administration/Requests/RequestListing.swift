import Domain
import Services

/// What one national admin has asked for and another must approve.
struct RequestListing: AdministrationListing {
    let list = AdministrationList.requests

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let after = scene.query.first("setelah").flatMap { ID<OfficeRequest>($0) }
        let found = try await scene.office.officeRequests(after: after, limit: 50, by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.column.wish"), .init("administration.column.who"), .init("administration.column.time"),
                .init("administration.column.answer"),
            ],
            rows: found.entries.map { request in
                [
                    .phrase(RequestWords(request, scene).title), .text(request.askedByName), .text(scene.words.moment(request.askedAt)),
                    answer(to: request, scene),
                ]
            }, next: next(found.next, scene), isFirst: after == nil)
    }

    private func answer(to request: OfficeRequest, _ scene: AdministrationScene) -> ViewValue {
        request.askedBy == scene.actor.officer
            ? .component(StatusTag("administration.request.waits", tone: .waiting))
            : .component(Link("administration.request.answer", to: .administrationEntry(list.rawValue, request.id.description)))
    }
}
