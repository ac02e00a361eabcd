import Domain
import Hummingbird
import Services

/// How often each body sent reports away, what became of them, and which they were.
struct BouncePages {
    static let agency = "instansi"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.bounces) { _, context in
            let actor = context.officer.actor
            let rules = try await office.rules.current()
            let words = DeskWords(context, rules: rules)
            let totals = try await office.bounceTotals(for: actor)
            let asked = context.query.first(Self.agency)
            let agency = asked.flatMap { rules.directory.agency(slug: $0) }
            if asked != nil, agency == nil { throw Problem.notFound }
            var lines: [Bounce] = []
            if let agency { lines = try await office.bounces(of: agency.id, for: actor) }
            return Page(
                title: "desk.board.bounces.title", template: "desk/bounces",
                model: BouncesModel(totals: totals, agency: agency, lines: lines, words: words), layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)]
                    + (agency == nil ? [] : [Link("desk.board.bounces.title", to: .bounces)]))
        }
    }
}

private struct BouncesModel: ViewModel {
    let totals: [BounceTotals]
    let agency: AgencyEntry?
    let lines: [Bounce]
    let words: DeskWords

    var view: ViewObject {
        [
            "hasTotals": .flag(agency == nil && !totals.isEmpty), "isEmpty": .flag(agency == nil && totals.isEmpty),
            "totals": .list(totals.map(row)), "agency": ViewValue(agency?.name), "lines": .list(lines.map(line)),
            "hasLines": .flag(!lines.isEmpty), "days": .text(String(Office.bounceDays)),
        ]
    }

    private func row(_ totals: BounceTotals) -> ViewValue {
        let entry = words.rules.directory.agencyEver(totals.agency)
        return .object([
            "name": .text(entry?.name ?? ""),
            "href": .text(SiteURL.bounces.path(query: [(BouncePages.agency, entry?.slug ?? "")])),
            "sentAway": ViewValue(totals.sentAway), "second": ViewValue(totals.second), "transfers": ViewValue(totals.refusedTransfers),
            "cameBack": ViewValue(totals.cameBack), "agreed": ViewValue(totals.arbiterAgreed),
            "disagreed": ViewValue(totals.arbiterDisagreed), "waiting": ViewValue(totals.waiting),
        ])
    }

    private func line(_ bounce: Bounce) -> ViewValue {
        func name(_ agency: ID<Agency>?) -> ViewValue { ViewValue(agency.map { words.name(of: Holder(agency: $0)) }) }
        return .object([
            "kind": .phrase("desk.board.bounce.\(bounce.kind.rawValue)"), "time": .text(words.moment(bounce.at)),
            "proposed": name(bounce.proposed), "decided": name(bounce.decided),
            "by": ViewValue(bounce.decidedBy.map { Phrase("desk.board.by.\($0.rawValue)") }),
            "case": bounce.code.map { code in
                .object([
                    "href": .text(SiteURL.officerReport(code.canonical).path), "title": .text(bounce.title ?? ""),
                    "code": .text(code.displayed),
                ])
            } ?? ViewValue.none,
        ])
    }
}
