import Domain
import Hummingbird
import Sealing
import Services

/// Kurang jelas: the sentences of an answer, each with a button for who does not understand it. The public reads what was published, the
/// reporter everything that was said to him. No script is needed.
struct UnclearPages: Sendable {
    /// “12.0”: the place of the answer in the history, and of the sentence in the answer.
    private static let sentence = "kalimat"
    private static let cookieAge = 180 * 86_400

    let office: Office
    private let access: RightsAccess

    init(office: Office) {
        self.office = office
        access = RightsAccess(office: office)
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.unclear(""), handler: show)
        pages.post(.unclear(""), handler: take)
        pages.get(.ownUnclear(""), handler: showOwn)
        pages.post(.ownUnclear(""), handler: takeOwn)
    }

    /// Whether there is anything to read sentence by sentence.
    static func isOffered(_ file: CaseFile) -> Bool { file.timeline.contains { $0.kind == "answered" && $0.text != nil } }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let code = try await published(context)
        return try await page(code, for: .everyone, context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let form = try await context.readForm(request)
        let code = try await published(context)
        let (sequence, number) = try Self.place(form)
        let names = context.visit.site.cookies
        let known = context.visit.quiet?.token ?? request.cookies[names.support].flatMap { RandomToken($0.value) }
        let token = known ?? RandomToken()
        try await office.tapUnclear(code, sequence: sequence, sentence: number, for: .everyone, with: token)
        let cookies = known == nil ? [names.cookie(names.support, token.text, maxAge: Self.cookieAge)] : []
        return Redirect(to: .unclear(code.canonical), query: [(name: CasePage.done, value: "ya")], cookies: cookies)
    }

    @Sendable private func showOwn(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code = try await access.reporter(request, context) else { return try access.askAgain(context) }
        return try await page(code, for: .reporter, context)
    }

    @Sendable private func takeOwn(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let form = try await context.readForm(request)
        guard let code = try await access.reporter(request, context) else { return try access.askAgain(context) }
        let (sequence, number) = try Self.place(form)
        try await office.tapUnclear(code, sequence: sequence, sentence: number, for: .reporter, with: nil)
        return Redirect(to: .ownUnclear(code.canonical), query: [(name: CasePage.done, value: "ya")])
    }

    private func published(_ context: AppRequestContext) async throws -> TrackingCode {
        guard let code = context.parameters.get("code").flatMap({ TrackingCode($0) }), try await office.publicVersion(of: code) != nil
        else { throw Problem.notFound }
        return code
    }

    private static func place(_ form: FormInput) throws -> (Int64, Int) {
        let parts = form.raw(sentence).split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let sequence = Int64(parts[0]), let number = Int(parts[1]) else { throw Problem.notFound }
        return (sequence, number)
    }

    private func page(_ code: TrackingCode, for viewer: Viewer, _ context: AppRequestContext) async throws -> Page {
        let file = try await office.caseFile(code, for: viewer)
        let words = CaseWords(file, rules: try await office.rules.current(), office: office, visit: context.visit)
        let answers = try await office.readAnswers(of: code, for: viewer)
        let url: SiteURL = viewer == .everyone ? .unclear(code.canonical) : .ownUnclear(code.canonical)
        let model: ViewObject = [
            "code": .text(code.displayed), "title": .text(file.title), "action": .text(url.path), "isEmpty": .flag(answers.isEmpty),
            "news": context.query.first(CasePage.done) == nil ? .none : .component(Banner(.success, "unclear.done")),
            "answers": .list(
                answers.map { answer in
                    .object([
                        "time": .text(words.moment(answer.at)),
                        "sentences": .list(
                            answer.sentences.map { sentence in
                                .object([
                                    "text": .text(sentence.text), "otherWords": ViewValue(sentence.otherWords),
                                    "isAsked": .flag(sentence.isAsked && sentence.otherWords == nil),
                                    "isOpen": .flag(!sentence.isAsked), "value": .text("\(answer.sequence).\(sentence.number)"),
                                ])
                            }),
                    ])
                }),
        ]
        return Page(
            title: "unclear.title", template: "unclear/read", model: model,
            back: viewer == .everyone ? .publicReport(code.canonical) : .caseForReporter(code.canonical))
    }
}
