import Domain
import Hummingbird
import Services

/// Signing in and out.
struct SignInPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.officerSignIn) { _, context in
            if context.visit.officer is DeskOfficer { return Redirect(to: .officerQueue) }
            return page(SignInModel(email: "", returnTo: context.query.first("kembali") ?? "", news: context.query.first("kabar")))
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
        var form = try await context.readForm(request)
        let email = form.text("email", "account.email", required: true, limit: 254)
        let password = form.secret("password", "account.password")
        guard form.isValid else { return page(SignInModel(form: form), errors: form.errors) }
        do {
            let token = try await office.signIn(email: email, password: password, from: context.visit.network.name)
            let cookies = context.visit.site.cookies
            return Redirect(to: SiteURL.afterSignIn(form.raw("kembali")), cookies: [cookies.cookie(cookies.session, token)])
        } catch ServiceFault.invalid(let faults) {
            form.add(faults)
            return page(SignInModel(form: form), errors: form.errors)
        }
    }

    private func page(_ model: SignInModel, errors: FieldErrors = .none) -> Page {
        Page(title: "account.signIn.title", template: "account/sign-in", model: model, errors: errors, layout: .officer)
    }
}

/// The form on which an officer signs in.
struct SignInModel: ViewModel {
    var email: String
    var returnTo: String
    var news: String?
    var errors = FieldErrors.none

    init(email: String, returnTo: String, news: String?) {
        self.email = email
        self.returnTo = returnTo
        self.news = news
    }

    init(form: FormInput) {
        self.init(email: form.raw("email"), returnTo: form.raw("kembali"), news: nil)
        errors = form.errors
    }

    var view: ViewObject {
        [
            "news": ViewValue(banner),
            "action": .text(SiteURL.officerSignIn.path),
            "fields": ViewValue([
                HiddenField("kembali", returnTo),
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
        switch news {
        case "keluar": Banner(.success, "account.news.signedOut")
        case "sandi": Banner(.success, "account.news.passwordSet")
        default: nil
        }
    }
}

extension SiteURL {
    /// Where an officer wanted to go before signing in, if it is a place of ours; else the queue.
    static func afterSignIn(_ path: String) -> SiteURL {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard parts.count >= 3, parts[0] == "petugas", parts[1] == "laporan", let code = TrackingCode(parts[2]) else {
            return .officerQueue
        }
        return .officerReport(code.canonical)
    }
}
