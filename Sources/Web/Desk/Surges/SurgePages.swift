import Domain
import Hummingbird
import Services

/// The board of surges: what many report at once, where, and how many of them an officer has joined.
struct SurgePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.surges) { _, context in
            let actor = context.officer.actor
            let rules = try await office.rules.current()
            let model = SurgeModel(
                surges: try await office.surges(for: actor), mayEnd: office.mayJoinCases(actor),
                words: DeskWords(context, rules: rules, regions: office.regions))
            return Page(
                title: "desk.surge.title", template: "desk/surges", model: model, layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
        pages.post(.surges) { request, context in
            let form = try await context.readForm(request)
            guard let id = ID<Surge>(form.raw("lonjakan")) else { throw Problem.notFound }
            let actor = context.officer.actor
            // Whoever ends it is not told by a second press that there never was one.
            _ = try await office.once("lonjakan berakhir \(id)", by: actor.officer) {
                try await office.endSurge(id, by: actor)
                return SiteURL.surges.path
            }
            return Redirect(to: .surges)
        }
    }
}

private struct SurgeModel: ViewModel {
    let surges: [Surge]
    let mayEnd: Bool
    let words: DeskWords

    var view: ViewObject {
        [
            "isEmpty": .flag(surges.isEmpty), "action": .text(SiteURL.surges.path), "mayEnd": .flag(mayEnd),
            "surges": .list(surges.map(line)),
        ]
    }

    private func line(_ surge: Surge) -> ViewValue {
        .object([
            "id": .text(surge.id.description), "kind": .phrase("desk.surge.kind.\(surge.kind.rawValue)"),
            "place": .text(words.region(surge.districtCode ?? surge.regencyCode)), "since": .text(words.moment(surge.openedAt)),
            "count": .phrase(
                Phrase("desk.surge.count", phrases: ["count": .number(surge.reports), "joined": .number(surge.joined)])),
            "holder": surge.agency.map { .text(words.name(of: Holder(agency: $0))) } ?? .phrase("desk.holder.none"),
            "master": surge.masterCode.map { code in
                .object([
                    "title": .text(surge.title ?? ""), "code": .text(code.displayed),
                    "href": .text(SiteURL.officerReport(code.canonical).path),
                    "similar": .text(SiteURL.officerSimilar(code.canonical).path),
                    "open": .text(SiteURL.surge(surge.id.description).path),
                ])
            } ?? ViewValue.none,
        ])
    }
}
