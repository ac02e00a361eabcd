import Domain
import HTTPTypes
import Hummingbird
import Sealing
import Services

/// Backing and following a published report: one for each browser, without a name, and a feed of what happens to it.
struct SupportPages: Sendable {
    /// Half a year: by then nearly every report has ended.
    private static let cookieAge = 180 * 86_400

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.publicSupport(""), handler: show)
        pages.post(.publicSupport(""), handler: take)
        pages.get(.publicFeed(""), handler: feed)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let file = try await file(context)
        var isBacked = false
        if let token = token(request, context) { isBacked = try await office.supports(file.code, with: token) }
        let count = try await office.supporters(of: file.code)
        let model: ViewObject = [
            "title": .text(file.title), "code": .text(file.code.displayed), "isBacked": .flag(isBacked),
            "count": .phrase(SupportPages.words(count)), "action": .text(SiteURL.publicSupport(file.code.canonical).path),
            "button": .component(Button("support.button")), "feed": .component(Link("support.feed", to: .publicFeed(file.code.canonical))),
            "isQuiet": .flag(context.visit.quiet != nil), "follow": FollowForm(code: file.code).value,
        ]
        return Page(title: "support.title", template: "support/page", model: model, back: .publicReport(file.code.canonical))
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        _ = try await context.readForm(request)
        let file = try await file(context)
        let known = token(request, context)
        let token = known ?? RandomToken()
        _ = try await office.support(file.code, with: token)
        let names = context.visit.site.cookies
        let cookies = known == nil ? [names.cookie(names.support, token.text, maxAge: Self.cookieAge)] : []
        return Redirect(to: .publicSupport(file.code.canonical), cookies: cookies)
    }

    /// What a reader of feeds asks for again and again: the steps that everyone may read, newest first.
    @Sendable private func feed(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let file = try await file(context)
        let rules = try await office.rules.current()
        let words = CaseWords(file, rules: rules, office: office, visit: context.visit)
        let steps = zip(file.timeline, CaseHistory.titles(of: file, words)).map { entry, title in
            ReportFeed.Step(at: entry.at, title: title.words(in: context.visit.catalogue) ?? entry.kind, text: entry.text ?? "")
        }
        return ReportFeed(
            address: context.visit.site.publicOrigin + SiteURL.publicReport(file.code.canonical).path,
            own: context.visit.site.publicOrigin + SiteURL.publicFeed(file.code.canonical).path, title: file.title,
            submitted: file.submittedAt, steps: steps)
    }

    private func file(_ context: AppRequestContext) async throws -> CaseFile {
        guard let code = context.parameters.get("code").flatMap({ TrackingCode($0) }),
            try await office.publicVersion(of: code) != nil
        else { throw Problem.notFound }
        return try await office.caseFile(code, for: .everyone)
    }

    /// In a visit that is to leave no trace the word of the visit counts, and nothing is put on the device.
    private func token(_ request: Request, _ context: AppRequestContext) -> RandomToken? {
        context.visit.quiet?.token ?? request.cookies[context.visit.site.cookies.support].flatMap { RandomToken($0.value) }
    }

    static func words(_ count: Int) -> Phrase {
        count == 0 ? "support.count.none" : Phrase("support.count", phrases: ["count": .number(count)])
    }
}
