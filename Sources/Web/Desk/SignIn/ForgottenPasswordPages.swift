import Hummingbird
import Services

/// Asking for a letter with which a forgotten password is replaced. The answer is the same whether or not the address is known.
struct ForgottenPasswordPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.officerForgotten) { _, context in page(FormInput([]), isSent: context.query.first("kabar") == "terkirim") }
        pages.post(.officerForgotten) { request, context in
            var form = try await context.readForm(request)
            let email = form.text("email", "account.email", required: true, limit: 254)
            guard form.isValid else { return page(form, isSent: false) }
            try await office.requestReset(email: email)
            return Redirect(to: .officerForgotten, query: [("kabar", "terkirim")])
        }
    }

    private func page(_ form: FormInput, isSent: Bool) -> Page {
        let model: ViewObject = [
            "sent": isSent ? .component(Banner(.success, "account.forgotten.sent", text: "account.forgotten.sent.text")) : .none,
            "action": .text(SiteURL.officerForgotten.path),
            "field": .component(
                TextInput(
                    "email", "account.email", value: form.raw("email"), error: form.errors["email"], kind: .email, width: .medium,
                    autocomplete: "username")),
            "button": .component(Button("account.forgotten.button")),
        ]
        return Page(
            title: "account.forgotten.title", template: "account/forgotten", model: model, errors: form.errors, layout: .officer,
            back: .officerSignIn)
    }
}
