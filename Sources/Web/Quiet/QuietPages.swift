import HTTPTypes
import Hummingbird
import Sealing
import Services

/// Coming into a quiet visit, and leaving it quickly.
struct QuietPages: Sendable {
    let office: Office

    /// Query item by which a browser shows that it came back, with the cookie or without.
    private static let again = "m"

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.quiet, handler: begin)
        pages.get(.quietPage("")) { _, _ in Redirect(to: .home) }
        pages.get(.quietLeave, handler: leave)
    }

    /// Cookies that were to stay from before become cookies of this session too.
    @Sendable private func begin(_ request: Request, _ context: AppRequestContext) -> any ResponseGenerator {
        let names = context.visit.site.cookies
        if context.visit.quiet == nil, context.query.first(Self.again) == nil {
            let known = [names.draft, names.reporter, names.language].compactMap { name in
                request.cookies[name].map { names.cookie(name, $0.value) }
            }
            return Redirect(
                to: .quiet, query: [(name: Self.again, value: "1")], cookies: known + [names.cookie(names.quiet, RandomToken().text)])
        }
        let model: ViewObject = [
            "isQuiet": .flag(context.visit.quiet != nil), "leave": .text(SiteURL.quietLeave.path),
            "report": .component(LinkButton("quiet.report", to: .report(.story))),
            "track": .component(LinkButton("quiet.track", to: .track, kind: .secondary)),
        ]
        return Page(title: "quiet.title", template: "quiet/page", model: model)
    }

    /// Leads elsewhere at once. Only a quiet visit clears what the browser holds of this site: a picture on somebody else's page that
    /// names this address comes without the visit's cookie.
    @Sendable private func leave(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let site = context.visit.site
        var response = Response(status: .seeOther, headers: [.location: site.leavePage, .cacheControl: "no-store"])
        guard context.visit.quiet != nil else { return response }
        if request.method == .get, let token = DraftDesk(office: office).token(request, context) { try await office.destroyDraft(token) }
        if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = #""cache", "cookies", "storage""# }
        let names = site.cookies
        for name in [names.draft, names.reporter, names.visitor, names.language, names.quiet] where request.cookies[name] != nil {
            response.setCookie(names.cookie(name, "", maxAge: 0))
        }
        return response
    }
}
