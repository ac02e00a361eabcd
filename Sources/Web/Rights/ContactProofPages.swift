import Domain
import Hummingbird
import IndonesianText
import Sealing
public import Services

/// For a reporter who has lost the receipt: a letter to the contact that he left, with a link that opens his data and nothing else.
public struct ContactProofPages: Sendable {
    private static let code = "code"
    private static let email = "email"

    private let office: Office
    private let opened: OpenedCase

    public init(office: Office) {
        self.office = office
        opened = OpenedCase(office: office)
    }

    public func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.contactProofs) { _, _ in page(FormInput([])) }
        pages.post(.contactProofs, handler: ask)
        pages.get(.contactProof(""), handler: show)
        pages.post(.contactProof(""), handler: use)
    }

    @Sendable private func ask(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        let typed = form.text(Self.code, "track.code", required: true, limit: 40)
        let address = form.text(Self.email, "rights.field.email", required: true, limit: TextLimits.email.characters)
        let code = TrackingCode(typed)
        if code == nil, form.errors[Self.code] == nil { form.add(FieldError(Self.code, "track.code.wrong")) }
        if form.errors[Self.email] == nil, !IdentityForm.isAddress(address) {
            form.add(FieldError(Self.email, "report.identity.email.wrong"))
        }
        guard form.isValid, let code else { return page(form) }
        try await office.askForContactProof(of: code, typed: address, from: context.visit.network.name)
        // The same page whatever came of it: nobody learns here whose report it is.
        return Page(title: "rights.proof.sent.title", template: "rights/sent", model: [:] as ViewObject, back: .track)
    }

    /// Looking uses nothing up: mail programs look at links before people do.
    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let token = token(context), try await office.contactProof(token) != nil else { return gone() }
        let model: ViewObject = [
            "action": .text(SiteURL.contactProof(token.text).path), "button": .component(Button("rights.proof.open")),
        ]
        return Page(title: "rights.proof.title", template: "rights/open", model: model)
    }

    @Sendable private func use(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        _ = try await context.readForm(request)
        guard let token = token(context), let code = try await office.useContactProof(token) else { return gone() }
        return Redirect(to: .ownData(code.canonical), cookies: [opened.cookie(for: code, context, use: .data)])
    }

    private func page(_ form: FormInput) -> Page {
        let model: ViewObject = [
            "action": .text(SiteURL.contactProofs.path),
            "fields": ViewValue(
                [
                    TextInput(
                        Self.code, "track.code", hint: "rights.proof.code.hint", value: form.raw(Self.code), error: form.errors[Self.code],
                        width: .medium, autocomplete: "off", limit: 40),
                    TextInput(
                        Self.email, "rights.field.email", hint: "rights.proof.email.hint", value: form.raw(Self.email),
                        error: form.errors[Self.email], kind: .email, width: .medium, autocomplete: "email"),
                ] as [any Component]), "button": .component(Button("rights.proof.button")),
        ]
        return Page(title: "rights.proof.title", template: "rights/proof", model: model, errors: form.errors, back: .track)
    }

    private func gone() -> Page {
        Page(
            title: "rights.proof.gone.title", template: "rights/gone", model: ["link": .text(SiteURL.contactProofs.path)] as ViewObject,
            status: .notFound)
    }

    private func token(_ context: AppRequestContext) -> RandomToken? {
        context.parameters.get("token").flatMap { RandomToken($0) }
    }
}
