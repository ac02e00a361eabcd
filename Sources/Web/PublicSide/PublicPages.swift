import Domain
import Hummingbird
public import Services

/// What everyone sees without any code: published reports, the bodies that answer them, and the words about the service itself.
public struct PublicPages: Sendable {
    /// Seconds for which a page of published things may be kept by browsers and proxies: short, because a report can become secret.
    static let cacheAge = 60
    static let pageLength = 20

    private let office: Office
    private let shelf = PublicPageShelf()

    public init(office: Office) {
        self.office = office
    }

    public func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.publicReports, handler: list)
        pages.get(.publicReport(""), handler: report)
        SupportPages(office: office).register(in: pages)
        FollowPages(office: office).register(in: pages)
        AgencyPages(office: office).register(in: pages)
        PromisePages(office: office).register(in: pages)
        KnowledgePages(office: office).register(in: pages)
        InformationPages(office: office).register(in: pages)
        TransparencyPage(office: office).register(in: pages)
        LogInterface(office: office).register(in: pages)
    }

    @Sendable private func list(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let rules = try await office.rules.current()
        let form = PublicFilterForm(
            context.query, rules: rules, regions: office.regions, isEnglish: context.visit.language == .english,
            now: office.now())
        let after = context.query.first(PublicFilterForm.after).flatMap { ListCursor($0) }
        let found = try await office.publicReports(form.filter, after: after, limit: Self.pageLength)
        let next = found.next.map {
            SiteURL.publicReports.path(query: form.query + [(name: PublicFilterForm.after, value: $0.description)])
        }
        let model: ViewObject = [
            "filter": .object(form.view),
            "cards": ViewValue(
                found.rows.map { PublicCard(row: $0, rules: rules, regions: office.regions, words: context.words) } as [any ViewModel]),
            "isFirst": .flag(after == nil), "first": .text(SiteURL.publicReports.path(query: form.query)),
            "pagination": next == nil ? .none : .component(Pagination(previous: nil, next: next)),
            "isSearch": .flag(!form.isEmpty), "report": .text(SiteURL.report(.story).path),
        ]
        return Page(title: "public.list.title", template: "public/list", model: model, cache: .public(maxAge: Self.cacheAge))
    }

    @Sendable private func report(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code = context.parameters.get("code").flatMap({ TrackingCode($0) }) else { throw Problem.notFound }
        // One address for one page: a page that is kept names its own address, and must not keep the spelling of one visitor.
        let address = SiteURL.publicReport(code.canonical)
        guard request.uri.path == address.path else { return Redirect(to: address) }
        // For everyone one small look decides, so that an unknown code and a private report also take equally long.
        guard let version = try await office.publicVersion(of: code) else { throw Problem.notFound }
        let rules = try await office.rules.current()
        let mark = PublicPageShelf.Mark(version: version, rules: rules, now: office.now())
        let language = context.visit.language
        if context.visit.officer == nil, context.visit.quiet == nil, let page = shelf.page(code, language, as: mark) {
            return ShelvedPage(page: page)
        }
        let drawn = try PageRenderer(visit: context.visit).drawn(
            page(
                of: try await office.caseFile(code, for: .everyone), supporters: try await office.supporters(of: code), rules, context))
        guard drawn.isShared else { return ShelvedPage(page: drawn) }
        let kept = drawn.pressed()
        shelf.keep(kept, of: code, language, as: mark)
        return ShelvedPage(page: kept)
    }

    private func page(of file: CaseFile, supporters: Int, _ rules: Rules, _ context: AppRequestContext) -> Page {
        let words = CaseWords(file, rules: rules, office: office, visit: context.visit)
        let dates = DueDates(file: file, words: words, now: office.now())
        let stage = CaseStage(file)
        let model: ViewObject = [
            "code": .text(file.code.displayed), "title": .text(file.title), "body": .text(file.body), "isMasked": .flag(file.isMasked),
            "tag": .component(stage.tag),
            "stateText": .phrase("public.here.\(stage.name)"), "facts": .component(facts(file, words)),
            "dates": ViewValue(dates.views), "timeline": .component(CaseHistory(file: file, words: words, dates: dates).timeline),
            "files": FileList(file.files.filter { $0.writing == nil }, words: context.words).value,
            "supporters": .phrase(SupportPages.words(supporters)),
            "support": .component(Link("support.link", to: .publicSupport(file.code.canonical))),
            "unclear": UnclearPages.isOffered(file)
                ? .component(Link("unclear.link", to: .unclear(file.code.canonical))) : .none,
            "track": .text(SiteURL.track.path(query: [(name: "kode", value: file.code.displayed)])),
        ]
        return Page(
            title: .verbatim(file.title), template: "public/report", model: model, back: .publicReports,
            cache: .public(maxAge: Self.cacheAge))
    }

    private func facts(_ file: CaseFile, _ words: CaseWords) -> SummaryList {
        let holder: SummaryRow? = file.holder.map { held in
            let name = words.rules.directory.name(of: held)
            guard let slug = words.rules.directory.agency(held.agency)?.slug else { return SummaryRow("public.fact.holder", name) }
            return SummaryRow("public.fact.holder", .component(Link(.verbatim(name), to: .agency(slug))))
        }
        let rows: [SummaryRow?] =
            [
                holder, row("public.fact.place", words.place(file.place)), row("public.fact.topic", words.category(file.category)),
                row("public.fact.when", file.incidentDate.map(words.date) ?? ""),
            ] + words.extras(of: file) + [
                SummaryRow("public.fact.sent", words.date(file.submittedAt)),
                file.reportClass.map { SummaryRow("public.fact.class", .phrase("track.class.\($0.rawValue)")) },
                file.promise.map { promise in
                    SummaryRow(
                        "public.fact.promise",
                        .phrase(Phrase(promise.keptAt == nil ? "track.promise" : "public.promiseKept", ["date": words.date(promise.date)])))
                },
            ]
        return SummaryList(rows.compactMap { $0 })
    }

    private func row(_ label: Phrase, _ value: String) -> SummaryRow? {
        value.isEmpty ? nil : SummaryRow(label, value)
    }
}

/// A page that was drawn already, on its way out.
private struct ShelvedPage: ResponseGenerator {
    let page: DrawnPage

    func response(from request: Request, context: some RequestContext) throws -> Response {
        page.response(takesGzip: Gzip.isAccepted(request.headers[.acceptEncoding]))
    }
}
