import Domain
import Hummingbird
import Services

/// The bodies of the state: found by name or kind, each with a page of its own, whether it is connected yet or not.
struct AgencyPages: Sendable {
    static let words = "cari"
    static let kind = "jenis"
    static let after = "setelah"
    /// Item of the form's address that names the body to which the report goes.
    static let agency = "instansi"
    static let pageLength = 50
    static let latestReports = 5

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.agencies, handler: list)
        pages.get(.agency(""), handler: show)
    }

    @Sendable private func list(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let directory = try await office.rules.current().directory
        let words = String((context.query.first(Self.words) ?? "").prefix(200))
        let kind = context.query.first(Self.kind).flatMap { AgencyKind(rawValue: $0) }
        let (shown, next) = found(words: words, kind: kind, after: context.query.first(Self.after), directory)
        let model: ViewObject = [
            "action": .text(SiteURL.agencies.path),
            "words": .component(
                TextInput(Self.words, "public.agencies.words", value: words, kind: .search, autocomplete: "off", limit: 200)),
            "button": .component(Button("public.filter.button")), "asked": .flag(!words.isEmpty || kind != nil),
            "heading": kind.map { .phrase("public.kind.\($0.rawValue)") } ?? .phrase("public.agencies.found"),
            "agencies": .list(
                shown.map {
                    .object(["href": .text(SiteURL.agency($0.slug).path), "name": .text($0.name), "short": ViewValue($0.abbreviation)])
                }),
            "kinds": .list(AgencyKind.allCases.compactMap { kindLink($0, directory, context.words) }),
            "pagination": next.map { next in
                .component(
                    Pagination(previous: nil, next: SiteURL.agencies.path(query: [(Self.kind, kind?.rawValue ?? ""), (Self.after, next)])))
            } ?? .none,
        ]
        return Page(title: "public.agencies.title", template: "public/agencies", model: model, cache: .public(maxAge: PublicPages.cacheAge))
    }

    /// “3 kali meminta maaf”, in the order of the kinds.
    private func remedies(_ counts: [RemedyKind: Int], _ words: Words) -> [ViewValue] {
        RemedyKind.allCases.compactMap { kind in
            counts[kind].map { .phrase(Phrase("public.remedy.\(kind.rawValue)", ["count": words.number($0)])) }
        }
    }

    /// A body that is connected, but has not everybody in place who has to be, is not reached directly.
    private func reach(_ agency: AgencyEntry, _ directory: Directory) -> ConnectionStatus {
        agency.isDirect && !directory.opensDoor(agency.id) ? .page : agency.connectionStatus
    }

    /// By words the best matches; by kind a page of the whole list.
    private func found(
        words: String, kind: AgencyKind?, after: String?, _ directory: Directory
    ) -> (shown: [AgencyEntry], next: String?) {
        if !words.isEmpty { return (directory.search(words, limit: Self.pageLength), nil) }
        guard let kind else { return ([], nil) }
        let all = directory.agencies.filter { $0.kind == kind }
        let start = after.flatMap { slug in all.firstIndex { $0.slug == slug } }.map { $0 + 1 } ?? 0
        let rest = all.dropFirst(start)
        let shown = Array(rest.prefix(Self.pageLength))
        return (shown, rest.count > Self.pageLength ? shown.last?.slug : nil)
    }

    private func kindLink(_ kind: AgencyKind, _ directory: Directory, _ words: Words) -> ViewValue? {
        let count = directory.agencies.count { $0.kind == kind }
        guard count > 0 else { return nil }
        return .object([
            "href": .text(SiteURL.agencies.path(query: [(Self.kind, kind.rawValue)])), "label": .phrase("public.kind.\(kind.rawValue)"),
            "count": .text(words.number(count)),
        ])
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let rules = try await office.rules.current()
        guard let agency = context.parameters.get("slug").flatMap({ rules.directory.agency(slug: $0) }) else { throw Problem.notFound }
        let latest = try await office.publicReports(PublicFilter(agency: agency.id), limit: Self.latestReports)
        let thanks = try await office.publicThanks(to: agency.id)
        let units = rules.directory.units(of: agency.id)
        let reports = SiteURL.publicReports.path(query: [(PublicFilterForm.agency, agency.slug)])
        let region = agency.regionCode.flatMap { RegionCode($0) }.flatMap(office.regions.find)
        let rows: [SummaryRow?] = [
            SummaryRow("public.agency.kind", .phrase("public.kind.\(agency.kind.rawValue).one")),
            agency.abbreviation.map { SummaryRow("public.agency.abbreviation", $0) },
            region.map { SummaryRow("public.agency.region", $0.line) },
            SummaryRow("public.agency.hours", .phrase("public.agency.zone.\(agency.zone.rawValue)")),
        ]
        let model: ViewObject = [
            "name": .text(agency.name), "facts": .component(SummaryList(rows.compactMap { $0 })),
            "reach": .phrase("public.agency.reach.\(reach(agency, rules.directory).rawValue)"),
            "report": .component(
                LinkButton("public.agency.report", href: SiteURL.report(.story).path(query: [(Self.agency, agency.slug)]))),
            "units": .list(
                units.map { unit in
                    .object(["name": .text(unit.name), "depth": ViewValue(min(max(rules.directory.depth(of: unit.id), 1), 6))])
                }),
            "cards": ViewValue(
                latest.rows.map { PublicCard(row: $0, rules: rules, regions: office.regions, words: context.words) } as [any ViewModel]),
            "all": .text(reports),
            "procedure": AgencyProcedure(agency: agency, rules: rules, now: office.now(), words: context.words).value,
            "promises": .text(SiteURL.promises.path(query: [(PromisePages.agency, agency.slug)])),
            "hasThanks": .flag(!thanks.isEmpty),
            "thanks": .list(
                thanks.map {
                    .object(["words": .text($0.words), "unit": .text(rules.directory.name(of: $0.unit))])
                }),
            "remedies": .list(remedies(try await office.remedies(of: agency.id), context.words)),
        ]
        return Page(
            title: .verbatim(agency.name), template: "public/agency", model: model, back: .agencies,
            cache: .public(maxAge: PublicPages.cacheAge))
    }
}
