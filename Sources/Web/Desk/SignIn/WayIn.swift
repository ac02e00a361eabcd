import HTTPTypes
import Hummingbird
import Services

/// The steps by which an officer comes in, or proves himself again, with the page that he wanted and what he had typed.
struct WayIn {
    let form: FormInput
    let context: AppRequestContext

    private var names: CookieNames { context.visit.site.cookies }

    /// On to what was typed before, to the page that was asked for, or to the queue.
    func goOn(_ cookies: SessionCookies, reason: ResendPage.Reason) throws -> any ResponseGenerator {
        guard let carried = CarriedForm(carriedBy: form) else {
            return ReturnAddress(form.raw(SignInModel.returnName)).map { Redirect(to: $0, cookies: cookies.cookies(names)) }
                ?? Redirect(to: .officerQueue, cookies: cookies.cookies(names))
        }
        return try draw(ResendPage(carried: carried, reason: reason, layout: .officer).page(), cookies)
    }

    /// The password was right; now the second factor. What was typed before is carried along.
    func secondStep(_ arrival: Arrival, session: String, safety: AccountSafety) throws -> any ResponseGenerator {
        let cookies = SessionCookies(session: session)
        let returnTo = form.raw(SignInModel.returnName)
        guard arrival.need == .code, let carried = CarriedForm(carriedBy: form) else {
            return Redirect(
                to: .officerFactor, query: returnTo.isEmpty ? [] : [(SignInModel.returnName, returnTo)], cookies: cookies.cookies(names))
        }
        var model = SecondStepModel(arrival: arrival, safety: safety, returnTo: returnTo)
        model.carried = carried
        return try draw(model.page(), cookies, officer: ArrivingOfficer(arrival: arrival))
    }

    /// A page whose forms belong to the session that begins with this very answer.
    func draw(_ page: Page, _ cookies: SessionCookies, officer: (any SignedInOfficer)? = nil) throws -> Response {
        var visit = context.visit
        visit.sessionToken = cookies.session
        visit.officer = officer ?? visit.officer
        var response = try PageRenderer(visit: visit).response(page)
        for cookie in cookies.cookies(names) { response.setCookie(cookie) }
        return response
    }
}
