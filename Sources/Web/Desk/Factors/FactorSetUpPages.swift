import HTTPTypes
import Hummingbird
import QRCodes
import Services

/// Setting up an app or a card: the secret is shown, and a first code confirms it.
struct FactorSetUpPages {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.officerFactorKind("")) { _, context in
            let (way, owner) = (try way(context), try FactorOwner.at(context, office: office))
            guard let draft = try await office.begunFactor(way.kind, of: owner) else { return Redirect(to: begin(context)) }
            return try FactorSetUpModel(way: way, draft: draft, label: context.text("factor.aplikasi.picture")).page()
        }
        pages.post(.officerFactorKind("")) { request, context in
            let form = try await context.readForm(request)
            let (way, owner) = (try way(context), try FactorOwner.at(context, office: office, carrying: form))
            if form.isTicked("begin") {
                _ = try await office.beginFactor(way.kind, of: owner)
                return Redirect(to: way.url)
            }
            return try await confirm(form, way, owner, context)
        }
    }

    private func way(_ context: AppRequestContext) throws -> FactorWay {
        guard let way = FactorWay(rawValue: context.parameters.get("kind") ?? "") else { throw Problem.notFound }
        return way
    }

    /// Where a kind of factor is chosen.
    private func begin(_ context: AppRequestContext) -> SiteURL {
        context.visit.officer is DeskOfficer ? .officerAccount : .officerFactor
    }

    private func confirm(
        _ form: FormInput, _ way: FactorWay, _ owner: FactorOwner, _ context: AppRequestContext
    ) async throws -> any ResponseGenerator {
        var form = form
        let code = form.text("code", "factor.code", required: true, limit: 64)
        if form.isValid {
            do {
                let entry = try await office.confirmFactor(way.kind, code: code, of: owner, from: context.visit.network.name)
                let cookies = SessionCookies(entry)
                guard !entry.recoveryCodes.isEmpty else {
                    return Redirect(
                        to: .officerAccount, query: [("kabar", "faktor")], cookies: cookies.cookies(context.visit.site.cookies))
                }
                let page = RecoveryCodesModel(codes: entry.recoveryCodes, next: .officerQueue).page()
                return try WayIn(form: form, context: context).draw(page, cookies)
            } catch ServiceFault.invalid(let faults) {
                form.addProof(faults)
            } catch ServiceFault.notFound {
                return Redirect(to: begin(context))
            }
        }
        guard let draft = try await office.begunFactor(way.kind, of: owner) else { return Redirect(to: begin(context)) }
        var model = try FactorSetUpModel(way: way, draft: draft, label: context.text("factor.aplikasi.picture"))
        model.errors = form.errors
        return model.page()
    }
}

/// A factor that was begun: QR code and secret, or the card.
struct FactorSetUpModel: ViewModel {
    let way: FactorWay
    let draft: FactorDraft
    /// What a screen reader says instead of the picture.
    private let label: String
    private let card: [String]
    var errors = FieldErrors.none

    init(way: FactorWay, draft: FactorDraft, label: String) throws {
        self.way = way
        self.draft = draft
        self.label = label
        card = way == .card ? try draft.cardCodes() : []
    }

    func page() -> Page {
        Page(
            title: "factor.\(way.rawValue).title", template: "account/factor-\(way == .app ? "app" : "card")", model: self, errors: errors,
            layout: .officer)
    }

    var view: ViewObject {
        [
            "action": .text(way.url.path),
            "picture": QRSymbol(draft.address).map { ViewValue.html(SafeHTML(trusted: $0.svg(label: label))) } ?? .none,
            "secret": .text(draft.typed), "codes": .list(CodeCardModel.lines(card)),
            "field": .component(
                TextInput.oneTimeCode(hint: way == .app ? "factor.aplikasi.code.hint" : "factor.kartu.code.hint", error: errors["code"])),
            "button": .component(Button("factor.setUp.button")),
        ]
    }
}
