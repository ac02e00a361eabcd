import HTTPTypes
import Hummingbird
import Services

/// The second step of signing in: the code of an officer's app or card, or, for who has none yet, the choice of one.
struct FactorPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.officerFactor) { _, context in
            let returnTo = context.query.first(SignInModel.returnName) ?? ""
            switch context.visit.officer {
            case is DeskOfficer:
                return ReturnAddress(returnTo).map { Redirect(to: $0, cookies: []) } ?? Redirect(to: .officerQueue)
            case let officer as ArrivingOfficer:
                guard officer.arrival.need == .code else { return FactorChoiceModel().page() }
                let safety = try await office.safety(of: officer.arrival)
                return SecondStepModel(arrival: officer.arrival, safety: safety, returnTo: returnTo).page()
            default:
                throw Problem.signInNeeded
            }
        }
        pages.post(.officerFactor) { request, context in
            let form = try await context.readForm(request, limits: .carried)
            guard let officer = context.visit.officer as? ArrivingOfficer else {
                return context.visit.officer == nil ? SignInModel(form: form).page() : Redirect(to: .officerQueue)
            }
            return try await show(form, officer.arrival, context)
        }
    }

    private func show(_ form: FormInput, _ arrival: Arrival, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = form
        let recovery = form.text("recovery", "factor.recovery", limit: 64)
        let code = form.text("code", "factor.code", required: recovery.isEmpty, limit: 64)
        let computer =
            arrival.mayRemember && form.isTicked("remember") ? form.text("computer", "factor.computer", required: true, limit: 60) : nil
        if form.isValid {
            do {
                let entry = try await office.showFactor(
                    code: code, recovery: recovery, remembering: computer, of: arrival, from: context.visit.network.name)
                return try WayIn(form: form, context: context).goOn(SessionCookies(entry), reason: .signedIn)
            } catch ServiceFault.invalid(let faults) {
                form.addProof(faults)
            }
        }
        // After a few wrong codes the password is asked for again; what was typed before it is kept.
        guard let token = context.visit.sessionToken, try await office.signInState(ofSession: token) != nil else {
            return SignInModel(startingAgain: form).page()
        }
        var model = SecondStepModel(
            arrival: arrival, safety: try await office.safety(of: arrival), returnTo: form.raw(SignInModel.returnName))
        model.carried = CarriedForm(carriedBy: form)
        model.form = form
        return model.page()
    }
}

/// The form of the second step.
struct SecondStepModel: ViewModel {
    let arrival: Arrival
    let safety: AccountSafety
    let returnTo: String
    var carried: CarriedForm?
    /// What was sent and must be mended.
    var form: FormInput?

    init(arrival: Arrival, safety: AccountSafety, returnTo: String) {
        self.arrival = arrival
        self.safety = safety
        self.returnTo = returnTo
    }

    func page() -> Page {
        Page(
            title: "factor.step.title", template: "account/second-step", model: self, errors: form?.errors ?? .none, layout: .officer)
    }

    var view: ViewObject {
        let errors = form?.errors ?? .none
        return [
            "action": .text(SiteURL.officerFactor.path),
            "fields": ViewValue(
                (carried?.fieldsOfSignIn ?? []) + [
                    HiddenField(SignInModel.returnName, returnTo), TextInput.oneTimeCode(hint: hint, error: errors["code"]),
                ]),
            "recovery": .component(
                TextInput(
                    "recovery", "factor.recovery", hint: "factor.recovery.hint", value: "", error: errors["recovery"], width: .medium,
                    autocomplete: "off", limit: 40)),
            "isRecovery": .flag(errors["recovery"] != nil), "mayRemember": .flag(arrival.mayRemember),
            "remember": ViewValue(remember(errors)), "button": .component(Button("factor.step.button")),
        ]
    }

    private func remember(_ errors: FieldErrors) -> [any Component] {
        guard arrival.mayRemember else { return [] }
        return [
            Checkboxes(
                "remember", "factor.remember", options: [Choice("ya", "factor.remember.yes", hint: "factor.remember.hint")],
                chosen: form?.isTicked("remember") == true ? ["ya"] : []),
            TextInput(
                "computer", "factor.computer", hint: "factor.computer.hint", value: form?.raw("computer") ?? "", error: errors["computer"],
                width: .medium, autocomplete: "off", limit: 60),
        ]
    }

    /// Which code the officer is to look for.
    private var hint: Phrase {
        let next = safety.factors.first { $0.kind == .card }?.nextCode
        let hasApp = safety.factors.contains { $0.kind == .app }
        switch (hasApp, next) {
        case (true, let next?): return Phrase("factor.code.hint.both", ["number": String(next)])
        case (false, let next?): return Phrase("factor.code.hint.card", ["number": String(next)])
        case (false, nil): return "factor.code.hint.usedUp"
        case (true, nil): return "factor.code.hint.app"
        }
    }
}
