import HTTPTypes
import Hummingbird
import Services

/// Signing in and out.
struct SignInPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.officerSignIn) { _, context in
            if context.visit.officer is DeskOfficer { return Redirect(to: .officerQueue) }
            let returnTo = context.query.first(SignInModel.returnName) ?? ""
            return SignInModel(email: "", returnTo: returnTo, news: context.query.first("kabar")).page()
        }
        pages.post(.officerSignIn) { request, context in try await signIn(request, context) }
        pages.post(.officerSignOut) { request, context in
            _ = try await context.readForm(request)
            if let officer = context.visit.officer as? DeskOfficer { try await office.signOut(session: officer.signedIn) }
            let cookies = context.visit.site.cookies
            return Redirect(to: .officerSignIn, query: [("kabar", "keluar")], cookies: [cookies.cookie(cookies.session, "", maxAge: 0)])
        }
    }

    private func signIn(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request, limits: .carried)
        let email = form.text("email", "account.email", required: true, limit: 254)
        let password = form.secret("password", "account.password")
        guard form.isValid else { return SignInModel(form: form).page() }
        do {
            let token = try await office.signIn(email: email, password: password, from: context.visit.network.name)
            return try goOn(form, token: token, context)
        } catch ServiceFault.invalid(let faults) {
            form.add(faults, labels: ["email": "account.email", "password": "account.password"])
            return SignInModel(form: form).page()
        }
    }

    /// On to what was typed before signing in, to the page that was asked for, or to the queue.
    private func goOn(_ form: FormInput, token: String, _ context: AppRequestContext) throws -> any ResponseGenerator {
        let cookie = context.visit.site.cookies.cookie(context.visit.site.cookies.session, token)
        guard let carried = CarriedForm(carriedBy: form) else {
            return ReturnAddress(form.raw(SignInModel.returnName)).map { Redirect(to: $0, cookies: [cookie]) }
                ?? Redirect(to: .officerQueue, cookies: [cookie])
        }
        // The form's new token belongs to the session that begins with this very answer.
        var visit = context.visit
        visit.sessionToken = token
        var response = try PageRenderer(visit: visit).response(
            ResendPage(carried: carried, reason: .signedIn, layout: .officer).page())
        response.setCookie(cookie)
        return response
    }
}

/// The form on which an officer signs in.
struct SignInModel: ViewModel {
    /// The hidden field, and the word of the address, with the page to go on to.
    static let returnName = "kembali"

    var email: String
    var returnTo: String
    /// What was typed elsewhere before it was known that nobody is signed in.
    var carried: CarriedForm?
    var news: String?
    var errors = FieldErrors.none

    init(email: String, returnTo: String, news: String?) {
        self.email = email
        self.returnTo = returnTo
        self.news = news
    }

    init(form: FormInput) {
        self.init(email: form.raw("email"), returnTo: form.raw(Self.returnName), news: nil)
        errors = form.errors
        carried = CarriedForm(carriedBy: form)
    }

    init(carrying form: CarriedForm) {
        self.init(email: "", returnTo: form.address, news: nil)
        carried = form
    }

    func page() -> Page {
        Page(
            title: "account.signIn.title", template: "account/sign-in", model: self, errors: errors, layout: .officer,
            status: carried == nil || !errors.isEmpty ? nil : .forbidden)
    }

    var view: ViewObject {
        [
            "news": ViewValue(banner),
            "action": .text(SiteURL.officerSignIn.path),
            "fields": ViewValue(
                (carried?.fieldsOfSignIn ?? []) + [
                    HiddenField(Self.returnName, returnTo),
                    TextInput(
                        "email", "account.email", value: email, error: errors["email"], kind: .email, width: .medium,
                        autocomplete: "username"),
                    TextInput(
                        "password", "account.password", error: errors["password"], kind: .password, width: .medium,
                        autocomplete: "current-password"),
                ]),
            "button": .component(Button("account.signIn.button")),
            "forgotten": .component(Link("account.forgotten.link", to: .officerForgotten)),
        ]
    }

    private var banner: Banner? {
        if carried != nil { return Banner(.warning, "account.signIn.carried", text: "account.signIn.carried.text") }
        return switch news {
        case "keluar": Banner(.success, "account.news.signedOut")
        case "sandi": Banner(.success, "account.news.passwordSet")
        default: nil
        }
    }
}
