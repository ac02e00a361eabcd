import Domain
import Hummingbird
import Services

/// An officer's own account: the seat in which he acts, his name and language, his password, his sign-ins.
struct AccountPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerAccount) { _, context in try await page(context) }
        act("kursi", in: pages) { form, officer in
            guard let seat = ID<Seat>(form.raw("seat")) else { throw ServiceFault.notFound }
            try await office.chooseSeat(seat, session: officer)
        }
        act("profil", in: pages) { form, officer in
            let name = form.text("name", "account.name", required: true, limit: 120)
            let language = form.choice("language", "account.language", as: Language.self, required: true)
            guard form.isValid, let language else { return }
            try await office.changeProfile(name: name, language: language.rawValue, of: officer)
        }
        act("sandi", in: pages) { form, officer in
            let old = form.secret("current", "account.currentPassword")
            let new = form.secret("password", "account.newPassword")
            guard form.isValid else { return }
            try await office.changePassword(from: old, to: new, of: officer)
        }
        act("pintasan", in: pages) { form, officer in try await office.useKeys(form.raw("keys") == "ya", of: officer) }
        act("komputer", in: pages) { form, officer in
            guard let computer = ID<OfficeComputer>(form.raw("computer")) else { throw ServiceFault.notFound }
            try await office.forgetComputer(computer, of: officer)
        }
        act("lepas-faktor", in: pages, needsProof: true) { form, officer in
            let kind = form.choice("kind", "factor.title", as: FactorWay.self, required: true)?.kind
            guard let kind, let owner = FactorOwner(.done(officer), at: office.now()) else { return }
            try await office.removeFactor(kind, of: owner)
        }
        pages.post(.officerAccountAction("kode-cadangan")) { request, context in
            let form = try await context.readForm(request)
            try context.requireFreshProof(office, carrying: form)
            guard let owner = FactorOwner(.done(context.officer.signedIn), at: office.now()) else { throw Problem.forbidden }
            let codes = try await office.makeRecoveryCodes(of: owner)
            return RecoveryCodesModel(codes: codes, next: .officerAccount).page()
        }
        act("sesi", in: pages) { form, officer in
            guard !form.raw("session").isEmpty else { return try await office.endOtherSessions(of: officer) }
            guard let session = ID<OfficerSession>(form.raw("session")) else { throw ServiceFault.notFound }
            try await office.endSession(session, of: officer)
        }
    }

    /// One form of the page: what is wrong with it stands beside its fields on the same page.
    private func act(
        _ noun: String, in pages: PageGroup<OfficerContext<DeskOfficer>>, needsProof: Bool = false,
        _ body: @escaping @Sendable (inout FormInput, SignedIn) async throws -> Void
    ) {
        pages.post(.officerAccountAction(noun)) { request, context in
            var form = try await context.readForm(request)
            if needsProof { try context.requireFreshProof(office, carrying: form) }
            do {
                try await body(&form, context.officer.signedIn)
            } catch ServiceFault.invalid(let faults) {
                form.add(
                    faults.map { FieldFault($0.reason == .wrong ? "current" : $0.field, $0.reason, limit: $0.limit) },
                    labels: ["name": "account.name", "password": "account.newPassword"])
            }
            guard form.isValid else { return try await page(context, form: form) }
            return Redirect(to: .officerAccount, query: [("kabar", noun)])
        }
    }

    private func page(_ context: OfficerContext<DeskOfficer>, form: FormInput? = nil) async throws -> Page {
        let officer = context.officer.signedIn
        let rules = try await office.rules.current()
        let words = DeskWords(context, rules: rules, regions: office.regions)
        let model = AccountModel(
            officer: officer, sessions: try await office.ownSessions(officer), safety: try await office.safety(of: officer), words: words,
            form: form,
            news: context.query.first("kabar"))
        return Page(
            title: "account.title", template: "account/page", model: model, errors: form?.errors ?? .none, layout: .officer)
    }
}
