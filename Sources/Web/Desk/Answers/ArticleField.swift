import Domain
import IndonesianText
import Services

/// Articles that may answer the report, beside the answer's form: each is read first, and put in as a link, as one sentence in quotation
/// marks, or whole, always with where it comes from. Complete without scripts: a button shows the form again with the text in its field.
struct ArticleField: Component {
    static let template = "desk/articles"

    private static let useName = "pakaiArtikel"

    /// How an article goes into an answer.
    private enum Way: String, CaseIterable {
        case link = "tautan"
        case quote = "kutipan"
        case whole = "seluruhnya"
    }

    let articles: [ShownArticle]
    /// What the reporter wrote, by which the sentence is chosen.
    let asked: String

    static func wantsText(_ form: FormInput) -> Bool { form.has(useName) }

    /// Nothing where no article fits.
    static func parts(_ scene: CaseScene) -> [any Component] {
        scene.aid.articles.isEmpty ? [] : [ArticleField(articles: scene.aid.articles, asked: asked(scene))]
    }

    var view: ViewObject { ["articles": .list(articles.map(line))] }

    private func line(_ article: ShownArticle) -> ViewValue {
        .object([
            "question": .text(article.text.question), "quote": .text(ArticleSentence.nearest(in: article.text.answer, to: asked)),
            "source": .text(article.text.source), "href": article.text.isPublic ? .text(Self.path(article)) : .none,
            "isInternal": .flag(!article.text.isPublic),
            "ways": .list(
                Self.ways(article).map { way in
                    .object([
                        "name": .text(Self.useName), "value": .text("\(article.id).\(way.rawValue)"),
                        "label": .phrase("desk.article.use.\(way.rawValue)"),
                    ])
                }),
        ])
    }

    /// Nobody outside the office opens what officers keep for themselves.
    private static func ways(_ article: ShownArticle) -> [Way] { Way.allCases.filter { $0 != .link || article.text.isPublic } }

    private static func path(_ article: ShownArticle) -> String { SiteURL.article(article.id.description).path }

    private static func asked(_ scene: CaseScene) -> String { "\(scene.file.title)\n\(scene.file.body)" }

    /// The same form with the article behind what was typed. The reporter is told, in the office's language, on what it rests.
    static func look(_ form: FormInput, _ act: any CaseAct, _ scene: CaseScene, origin: String) -> FormInput {
        let wish = form.raw(useName).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard wish.count == 2, let use = act.replyUse, let way = Way(rawValue: wish[1]),
            let article = scene.aid.articles.first(where: { $0.id.description == wish[0] }), ways(article).contains(way)
        else { return form }
        let address = article.text.isPublic ? "\n\(origin)\(path(article))" : ""
        let text =
            switch way {
            case .link: "\(article.text.question)\(address)"
            case .quote: "“\(ArticleSentence.nearest(in: article.text.answer, to: asked(scene)))” (\(article.text.source))\(address)"
            case .whole: "\(article.text.answer)\n\n(\(article.text.source))"
            }
        let typed = form.raw(use.field)
        return form.answering(use.field, with: typed.allSatisfy(\.isWhitespace) ? text : "\(typed)\n\n\(text)")
    }
}
