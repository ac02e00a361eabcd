import Domain
import Services

/// Articles that may answer the report, beside the answer's form: a button shows the form again with the text in its field, and with
/// where it comes from. Complete without scripts.
enum ArticleField {
    private static let name = "artikel"
    private static let useName = "pakaiArtikel"

    static func wantsText(_ form: FormInput) -> Bool { form.has(useName) }

    /// Nothing where no article fits.
    static func parts(_ form: FormInput, _ scene: CaseScene) -> [any Component] {
        guard !scene.aid.articles.isEmpty else { return [] }
        let options = scene.aid.articles.map { Choice($0.id.description, .verbatim($0.text.question)) }
        return [
            form.select(name, "desk.article.label", hint: "desk.article.hint", options, prompt: "desk.article.none"),
            Button("desk.article.use", kind: .secondary, name: useName, value: "ya"),
        ]
    }

    /// The same form with the chosen answer behind what was typed. The reporter is told, in the office's language, on what it rests.
    static func look(_ form: FormInput, _ act: any CaseAct, _ scene: CaseScene) -> FormInput {
        guard wantsText(form), let use = act.replyUse,
            let article = scene.aid.articles.first(where: { $0.id.description == form.raw(name) })
        else { return form }
        let text = "\(article.text.answer)\n\n(\(article.text.source))"
        let typed = form.raw(use.field)
        return form.answering(use.field, with: typed.allSatisfy(\.isWhitespace) ? text : "\(typed)\n\n\(text)")
    }
}
