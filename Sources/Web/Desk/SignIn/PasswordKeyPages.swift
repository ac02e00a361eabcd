import Hummingbird
import Services

/// Setting a password with a link from a letter: the first one by an invitation, another one after it was forgotten.
struct PasswordKeyPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        for purpose in OfficerKeyPurpose.allCases {
            pages.get(purpose.url("")) { _, context in
                let token = context.parameters.get("token") ?? ""
                return page(purpose, token, holder: try await holder(token, purpose), form: FormInput([]))
            }
            pages.post(purpose.url("")) { request, context in
                let form = try await context.readForm(request)
                return try await set(purpose, context.parameters.get("token") ?? "", form: form)
            }
        }
    }

    private func holder(_ token: String, _ purpose: OfficerKeyPurpose) async throws -> KeyHolder {
        do {
            return try await office.keyHolder(of: token, for: purpose)
        } catch ServiceFault.notFound {
            throw Problem(.notFound, detail: "account.key.unknown")
        }
    }

    private func set(_ purpose: OfficerKeyPurpose, _ token: String, form: FormInput) async throws -> any ResponseGenerator {
        var form = form
        let holder = try await holder(token, purpose)
        let password = form.secret("password", "account.newPassword")
        guard form.isValid else { return page(purpose, token, holder: holder, form: form) }
        do {
            switch purpose {
            case .invitation: try await office.acceptInvitation(token, password: password)
            case .reset: try await office.reset(token, password: password)
            }
        } catch ServiceFault.invalid(let faults) {
            form.add(faults, labels: ["password": "account.newPassword"])
            return page(purpose, token, holder: holder, form: form)
        }
        return Redirect(to: .officerSignIn, query: [("kabar", "sandi")])
    }

    private func page(_ purpose: OfficerKeyPurpose, _ token: String, holder: KeyHolder, form: FormInput) -> Page {
        let model: ViewObject = [
            "lead": .phrase(Phrase("account.key.\(purpose.rawValue).lead", ["name": holder.name])),
            "heading": .phrase("account.key.\(purpose.rawValue).title"),
            "action": .text(purpose.url(token).path), "email": .text(holder.email),
            "field": .component(
                TextInput(
                    "password", "account.newPassword",
                    hint: Phrase("account.newPassword.hint", ["limit": String(PasswordPolicy.shortest)]),
                    error: form.errors["password"], kind: .password, width: .medium, autocomplete: "new-password")),
            "button": .component(Button("account.key.button")),
        ]
        return Page(
            title: "account.key.\(purpose.rawValue).title", template: "account/key", model: model, errors: form.errors, layout: .officer)
    }
}

extension OfficerKeyPurpose {
    /// The page to which the letter leads.
    func url(_ token: String) -> SiteURL {
        switch self {
        case .invitation: .officerInvitation(token)
        case .reset: .officerReset(token)
        }
    }
}
