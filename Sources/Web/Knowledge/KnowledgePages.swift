import Domain
import Hummingbird
import Services

/// Tanya jawab: questions that come again and again, searched by the words of the office's own index, and one page for each.
struct KnowledgePages: Sendable {
    static let words = "cari"

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.articles, handler: list)
        pages.get(.article(""), handler: show)
    }

    @Sendable private func list(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let words = String((context.query.first(Self.words) ?? "").prefix(200))
        let articles = try await office.publicArticles(words: words)
        let rules = try await office.rules.current()
        let isEnglish = context.visit.language == .english
        let model: ViewObject = [
            "action": .text(SiteURL.articles.path),
            "words": .component(TextInput(Self.words, "knowledge.words", value: words, kind: .search, autocomplete: "off", limit: 200)),
            "button": .component(Button("public.filter.button")), "isSearch": .flag(!words.isEmpty), "isEmpty": .flag(articles.isEmpty),
            "all": .text(SiteURL.articles.path), "report": .text(SiteURL.report(.story).path),
            "articles": .list(
                articles.map { article in
                    var line = ArticleLine(article, isEnglish: isEnglish).view
                    line["topic"] =
                        article.text.category.map { .text(rules.categories.pathName(of: $0, english: isEnglish)) } ?? ViewValue.none
                    return .object(line)
                }),
        ]
        return Page(
            title: "knowledge.title", template: "knowledge/list", model: model, back: .home, cache: .public(maxAge: PublicPages.cacheAge))
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let id = ID<Article>(context.parameters.get("id") ?? "") else { throw Problem.notFound }
        let article = try await office.publicArticle(id)
        let rules = try await office.rules.current()
        let line = ArticleLine(article, isEnglish: context.visit.language == .english)
        let today = ClockZone.wib.date(of: office.now())
        let owner = article.agency.map { rules.directory.name(of: Holder(agency: $0)) }
        func day(_ date: CivilDate) -> String { context.words.date(year: date.year, month: date.month, day: date.day) }
        let rows: [SummaryRow?] = [
            SummaryRow("knowledge.source", article.text.source), owner.map { SummaryRow("knowledge.owner", $0) },
            article.version.reviewedAt.map { SummaryRow("knowledge.reviewed", day(ClockZone.wib.date(of: $0))) },
            SummaryRow("knowledge.validUntil", day(article.text.validUntil)),
        ]
        let model: ViewObject = [
            "question": .text(line.question), "answer": .text(line.answer), "isForeign": .flag(line.isForeign),
            "stale": article.version.isStale(on: today) ? .component(Banner(.warning, "knowledge.stale")) : .none,
            "facts": .component(SummaryList(rows.compactMap { $0 })), "report": .text(SiteURL.report(.story).path),
        ]
        return Page(
            title: .verbatim(line.question), template: "knowledge/article", model: model, back: .articles,
            cache: .public(maxAge: PublicPages.cacheAge))
    }
}

/// An article in the language of the page, or in Indonesian where it has no other.
struct ArticleLine: ViewModel {
    let question: String
    let answer: String
    /// The words are Indonesian on a page that is not.
    let isForeign: Bool
    private let href: String

    init(_ article: ShownArticle, isEnglish: Bool) {
        let hasEnglish = !article.text.englishQuestion.isEmpty
        question = isEnglish && hasEnglish ? article.text.englishQuestion : article.text.question
        answer = isEnglish && hasEnglish ? article.text.englishAnswer : article.text.answer
        isForeign = isEnglish && !hasEnglish
        href = SiteURL.article(article.id.description).path
    }

    var view: ViewObject {
        ["question": .text(question), "href": .text(href), "isForeign": .flag(isForeign), "excerpt": .text(String(answer.prefix(160)))]
    }
}

/// Articles that may answer what a citizen asks for, at most three: to read first, or to send all the same. It holds nothing up.
struct ArticleOffer: ViewModel {
    private let lines: [ArticleLine]

    /// Nil where none fits, and for whatever is no request for information.
    init?(_ draft: StoredDraft, office: Office, isEnglish: Bool) async throws {
        guard draft.citizenType == .informationRequest else { return nil }
        lines = try await office.publicArticles(answering: draft.body).map { ArticleLine($0, isEnglish: isEnglish) }
        if lines.isEmpty { return nil }
    }

    var view: ViewObject { ["lines": .list(lines.map { .object($0.view) })] }
}
