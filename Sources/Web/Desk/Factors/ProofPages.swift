import HTTPTypes
import Hummingbird
import Services

/// Proving once more who sits there, by the password or a code: before a reveal, an export, or a change of roles.
struct ProofPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.officerProof) { _, context in
            guard let officer = context.visit.officer as? DeskOfficer else { throw Problem.signInNeeded }
            let returnTo = context.query.first(SignInModel.returnName) ?? ""
            return ProofModel(returnTo: returnTo, hasFactor: officer.signedIn.hasFactor).page()
        }
        pages.post(.officerProof) { request, context in
            let form = try await context.readForm(request, limits: .carried)
            // The session ended meanwhile: what was typed goes on to the sign-in.
            guard let officer = context.visit.officer as? DeskOfficer else { return SignInModel(form: form).page() }
            return try await prove(form, officer, context)
        }
    }

    private func prove(_ form: FormInput, _ officer: DeskOfficer, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = form
        let code = officer.signedIn.hasFactor ? form.text("code", "factor.code", limit: 64) : ""
        let password = code.isEmpty ? form.secret("password", "account.password") : ""
        if form.isValid {
            do {
                let entry = try await office.proveAgain(
                    password: password, code: code, of: officer.signedIn, from: context.visit.network.name)
                return try WayIn(form: form, context: context).goOn(SessionCookies(entry), reason: .proved)
            } catch ServiceFault.invalid(let faults) {
                form.addProof(faults)
            }
        }
        guard let token = context.visit.sessionToken, try await office.officer(forSession: token) != nil else {
            return SignInModel(startingAgain: form).page()
        }
        var model = ProofModel(returnTo: form.raw(SignInModel.returnName), hasFactor: officer.signedIn.hasFactor)
        model.carried = CarriedForm(carriedBy: form)
        model.errors = form.errors
        return model.page()
    }
}

/// The form on which an officer proves himself again.
struct ProofModel: ViewModel {
    let returnTo: String
    let hasFactor: Bool
    var carried: CarriedForm?
    var errors = FieldErrors.none

    init(returnTo: String, hasFactor: Bool) {
        self.returnTo = returnTo
        self.hasFactor = hasFactor
    }

    func page() -> Page {
        Page(
            title: "factor.proof.title", template: "account/proof", model: self, errors: errors, layout: .officer,
            status: carried == nil || !errors.isEmpty ? nil : .forbidden)
    }

    var view: ViewObject {
        let code: [any Component] =
            hasFactor ? [TextInput.oneTimeCode(hint: "factor.proof.code.hint", error: errors["code"])] : []
        return [
            "kept": carried == nil ? .none : .component(Banner(.info, "factor.proof.kept")),
            "action": .text(SiteURL.officerProof.path),
            "fields": ViewValue(
                (carried?.fieldsOfSignIn ?? []) + [
                    HiddenField(SignInModel.returnName, returnTo),
                    TextInput(
                        "password", "account.password", error: errors["password"], kind: .password, width: .medium,
                        autocomplete: "current-password"),
                ] + code),
            "button": .component(Button("factor.proof.button")),
        ]
    }
}

extension TextInput {
    /// Where a code of an app or a card is typed.
    static func oneTimeCode(hint: Phrase, error: FieldError?) -> TextInput {
        TextInput("code", "factor.code", hint: hint, error: error, kind: .number, width: .short, autocomplete: "one-time-code", limit: 12)
    }
}

extension FormInput {
    /// What the office found wrong with a proof, in words that fit it.
    mutating func addProof(_ faults: [FieldFault]) {
        for fault in faults {
            switch (fault.field, fault.reason) {
            case ("code", .wrong): add(FieldError("code", "factor.code.wrong"))
            case ("recovery", .wrong): add(FieldError("recovery", "factor.recovery.wrong"))
            case ("password", .wrong): add(FieldError("password", "factor.proof.wrong"))
            default: add([fault])
            }
        }
    }
}
