import Domain
import Hummingbird
import Services

/// Buku janji: what every agency promised its reporters, kept, moved or broken, the oldest broken first (X1).
struct PromisePages: Sendable {
    static let agency = "instansi"
    static let standing = "status"
    static let after = "setelah"

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.promises, handler: show)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let rules = try await office.rules.current()
        let agency = context.query.first(Self.agency).flatMap { rules.directory.agency(slug: $0) }
        let standing = context.query.first(Self.standing).flatMap { PromiseStanding(rawValue: $0) } ?? .broken
        let after = context.query.first(Self.after).flatMap { ListCursor($0) }
        let totals = try await office.promiseTotals(of: agency?.id)
        let page = try await office.promises(standing, of: agency?.id, after: after)
        func address(_ standing: PromiseStanding, _ after: ListCursor? = nil) -> String {
            SiteURL.promises.path(
                query: (agency.map { [(name: Self.agency, value: $0.slug)] } ?? []) + [(name: Self.standing, value: standing.rawValue)]
                    + (after.map { [(name: Self.after, value: $0.description)] } ?? []))
        }
        let model: ViewObject = [
            "agency": ViewValue(agency?.name), "everybody": .text(SiteURL.promises.path),
            "totals": totals.isEmpty ? .none : .component(table(totals, rules, context.words)),
            "hidden": hidden(totals),
            "heading": .phrase("public.promise.\(standing.rawValue)"),
            "views": .list(
                PromiseStanding.allCases.map {
                    .object([
                        "href": .text(address($0)), "label": .phrase("public.promise.\($0.rawValue)"), "isCurrent": .flag($0 == standing),
                    ])
                }),
            "rows": .list(page.rows.map { row($0, rules, context.words) }),
            "pagination": page.next == nil && after == nil
                ? .none
                : .component(Pagination(previous: after == nil ? nil : address(standing), next: page.next.map { address(standing, $0) })),
        ]
        return Page(
            title: "public.promise.title", template: "public/promises", model: model, back: agency.map { .agency($0.slug) } ?? .home,
            cache: .public(maxAge: PublicPages.cacheAge))
    }

    private func table(_ totals: [PromiseTotals], _ rules: Rules, _ words: Words) -> DataTable {
        DataTable(
            "public.promise.totals",
            columns: [
                .init("public.promise.agency"), .init("public.promise.broken", numeric: true), .init("public.promise.moved", numeric: true),
                .init("public.promise.kept", numeric: true),
                .init("public.promise.open", numeric: true),
            ],
            rows: totals.prefix(200).compactMap { total in
                guard let agency = rules.directory.agencyEver(total.agency) else { return nil }
                let href = SiteURL.promises.path(query: [(name: Self.agency, value: agency.slug)])
                return [
                    .component(Link(.verbatim(agency.name), href: href)), .text(words.number(total.broken)),
                    .text(words.number(total.moved)), .text(words.number(total.kept)), .text(words.number(total.open)),
                ]
            })
    }

    /// Those on secret reports are in the figures and in no list.
    private func hidden(_ totals: [PromiseTotals]) -> ViewValue {
        let count = totals.reduce(0) { $0 + $1.hidden }
        return count == 0 ? .none : .phrase(Phrase("public.promise.hidden", ["count": String(count)]))
    }

    private func row(_ row: PromiseRow, _ rules: Rules, _ words: Words) -> ViewValue {
        func day(_ date: CivilDate) -> String { words.date(year: date.year, month: date.month, day: date.day) }
        let zone = rules.directory.agencyEver(row.maker.agency)?.zone ?? .wib
        let kept = row.keptAt.map { day(zone.date(of: $0)) }
        return .object([
            "href": .text(SiteURL.publicReport(row.code.canonical).path), "title": .text(row.title),
            "maker": .text(rules.directory.name(of: row.maker)), "date": .text(day(row.date)),
            "moved": row.movedFrom.map { .phrase(Phrase("public.promise.movedFrom", ["date": day($0)])) } ?? .none,
            "tag": .component(
                StatusTag(
                    row.isBroken ? "public.promise.tag.broken" : kept == nil ? "public.promise.tag.open" : "public.promise.tag.kept",
                    tone: row.isBroken ? .late : kept == nil ? .waiting : .done)),
            "kept": kept.map { .phrase(Phrase("public.promise.keptOn", ["date": $0])) } ?? .none,
        ])
    }
}
