import Domain
import IndonesianText
import Services

/// Writing an article, and changing one: the wording that is shown stays until a second person has reviewed the new one.
struct ArticleEditor: AdministrationForm {
    /// Query item with the code of a public report whose answer is worth keeping.
    static let report = "laporan"

    enum Reach: String, CaseIterable {
        case everyone = "umum"
        case officers = "petugas"
    }

    let isNew: Bool
    let list = AdministrationList.articles
    var name: String { isNew ? "articleNew" : "articleEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [("reach", Reach.everyone.rawValue)] + (try await kept(scene)) }
        guard let version = try await scene.office.article(try scene.entry(), by: scene.actor).latest else { throw ServiceFault.notFound }
        let text = version.text
        return [
            ("question", text.question), ("answer", text.answer), ("englishQuestion", text.englishQuestion),
            ("englishAnswer", text.englishAnswer), ("category", text.category?.description ?? ""), ("source", text.source),
            ("reach", (text.isPublic ? Reach.everyone : .officers).rawValue),
        ] + text.validUntil.answers(to: "validUntil")
    }

    /// The question and the answer of a closed report as the public reads them, and nothing that it does not.
    private func kept(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard let code = scene.query.first(Self.report).flatMap({ TrackingCode($0) }) else { return [] }
        guard let file = try? await scene.office.caseFile(code, for: .everyone), file.state == .closed,
            let answer = file.timeline.last(where: { $0.kind == "answered" })?.text
        else { return [] }
        return [
            ("question", PersonalData.masked(file.title)), ("answer", PersonalData.masked(answer)),
            ("category", file.category?.description ?? ""), ("source", code.displayed),
        ]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        var shown: [any Component] = []
        if !isNew, let pending = try await scene.office.article(try scene.entry(), by: scene.actor).pending {
            shown.append(
                pending.returned.map { Banner(.warning, "administration.article.returned", text: .verbatim($0)) }
                    ?? Banner(.info, "administration.article.waits"))
        }
        return shown + [
            form.line("question", "administration.field.articleQuestion", hint: "administration.field.articleQuestion.hint", limit: 200),
            form.area(
                "answer", "administration.field.articleAnswer", hint: "administration.field.articleAnswer.hint", rows: 8,
                limit: Office.longestArticle),
            TopicChoices.select(form, scene),
            form.line("source", "administration.field.articleSource", hint: "administration.field.articleSource.hint", limit: 200),
            form.day("validUntil", "administration.field.validUntil", hint: "administration.field.validUntil.hint"),
            form.radios(
                "reach", "administration.field.articleReach",
                Reach.allCases.map { Choice($0.rawValue, "administration.field.articleReach.\($0.rawValue)") }),
            form.line("englishQuestion", "administration.field.englishQuestion", limit: 200),
            form.area(
                "englishAnswer", "administration.field.englishAnswer", hint: "administration.field.englishAnswer.hint", rows: 8,
                limit: Office.longestArticle),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let question = form.text("question", "administration.field.articleQuestion", required: true, limit: 200)
        let answer = form.text("answer", "administration.field.articleAnswer", required: true, limit: Office.longestArticle)
        let source = form.text("source", "administration.field.articleSource", required: true, limit: 200)
        let until = form.civilDate("validUntil", "administration.field.validUntil", required: true)
        let reach = form.choice("reach", "administration.field.articleReach", as: Reach.self, required: true)
        let englishQuestion = form.text("englishQuestion", "administration.field.englishQuestion", limit: 200)
        let englishAnswer = form.text("englishAnswer", "administration.field.englishAnswer", limit: Office.longestArticle)
        guard form.isValid, let until, let reach else { return nil }
        let text = ArticleText(
            question: question, answer: answer, englishQuestion: englishQuestion, englishAnswer: englishAnswer,
            category: ID(form.raw("category")), source: source, validUntil: until, isPublic: reach == .everyone)
        if isNew {
            let code = scene.query.first(Self.report).flatMap { TrackingCode($0) }
            _ = try await scene.office.addArticle(text, of: scene.ownAgency, from: code, by: scene.actor)
        } else {
            try await scene.office.editArticle(try scene.entry(), text, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}

/// A second person's look at an article: nobody reads it before.
struct ArticleReviewing: AdministrationForm {
    static let noun = "penelaahan"

    private enum Decision: String, CaseIterable {
        case yes = "ya"
        case no = "tidak"
    }

    let name = "articleReview"
    let list = AdministrationList.articles

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let article = try await scene.office.article(try scene.entry(), by: scene.actor)
        guard let pending = article.pending else { return [Inset(.phrase("administration.article.nothingWaits"))] }
        let rows = [
            SummaryRow("administration.field.articleQuestion", pending.text.question),
            SummaryRow("administration.field.articleAnswer", pending.text.answer),
            SummaryRow("administration.field.articleSource", pending.text.source),
            SummaryRow("administration.field.validUntil", scene.words.date(pending.text.validUntil)),
            SummaryRow(
                "administration.field.articleReach",
                .phrase("administration.field.articleReach.\(pending.text.isPublic ? "umum" : "petugas")")),
        ]
        let english =
            pending.text.englishQuestion.isEmpty
            ? []
            : [
                SummaryRow("administration.field.englishQuestion", pending.text.englishQuestion),
                SummaryRow("administration.field.englishAnswer", pending.text.englishAnswer),
            ]
        return [
            SummaryList(rows + english), HiddenField("nomor", String(pending.number)),
            form.radios(
                "decision", "administration.field.articleDecision",
                Decision.allCases.map { Choice($0.rawValue, "administration.field.articleDecision.\($0.rawValue)") }),
            form.area("words", "administration.field.articleWords", rows: 3, limit: TextLimits.reason.characters),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let decision = form.choice("decision", "administration.field.articleDecision", as: Decision.self, required: true)
        let words = form.text(
            "words", "administration.field.articleWords", required: decision == .no, limit: TextLimits.reason.characters)
        guard form.isValid, let decision else { return nil }
        try await scene.office.reviewArticle(
            try scene.entry(), number: Int(form.raw("nomor")) ?? 0, returning: decision == .no ? words : nil, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}

/// Taking an article away.
struct ArticleWithdrawing: AdministrationForm {
    let name = "articleWithdraw"
    let list = AdministrationList.articles
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let article = try await scene.office.article(try scene.entry(), by: scene.actor)
        return [Inset(.text(article.latest?.text.question ?? ""))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.withdrawArticle(try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
