import Domain
import Hummingbird
import IndonesianText
import Sealing
import Services

/// Following a published report by e-mail: the wish, and the page to which every letter leads, where the address is confirmed or taken
/// back with one press and without an account.
struct FollowPages: Sendable {
    private enum Step: String {
        case confirm = "ya"
        case stop = "berhenti"
    }

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.publicFollow(""), handler: form)
        pages.post(.publicFollow(""), handler: ask)
        pages.get(.following(""), handler: show)
        pages.post(.following(""), handler: take)
    }

    @Sendable private func form(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        try await page(FormInput([]), try await file(context))
    }

    @Sendable private func ask(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        let file = try await file(context)
        let address = form.text(FollowForm.email, "follow.email", required: true, limit: TextLimits.email.characters)
        if form.errors[FollowForm.email] == nil, !IdentityForm.isAddress(address) {
            form.add(FieldError(FollowForm.email, "report.identity.email.wrong"))
        }
        guard form.isValid else { return try await page(form, file) }
        do {
            try await office.askToFollow(
                file.code, typed: address, language: context.visit.language.rawValue, from: context.visit.network.name)
        } catch ServiceFault.invalid {
            form.add(FieldError(FollowForm.email, "report.identity.email.wrong"))
            return try await page(form, file)
        } catch ServiceFault.tooMany {
            form.add(FieldError(FollowForm.email, "follow.tooMany"))
            return try await page(form, file)
        }
        // The same page whatever came of it: nobody learns here whose address follows what.
        return Page(
            title: "follow.sent.title", template: "support/sent",
            model: ["feed": .component(Link("support.feed", to: .publicFeed(file.code.canonical)))] as ViewObject,
            back: .publicReport(file.code.canonical))
    }

    /// Looking changes nothing: mail programs look at links before people do.
    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let token = token(context), let following = try await office.following(token) else { return gone() }
        let model: ViewObject = [
            "action": .text(SiteURL.following(token.text).path), "isConfirmed": .flag(following.isConfirmed),
            "code": ViewValue(following.code?.displayed), "title": ViewValue(following.title),
            "report": following.code.map { .component(Link("follow.report", to: .publicReport($0.canonical))) } ?? .none,
            "confirm": .component(Button("follow.confirm", name: "langkah", value: Step.confirm.rawValue)),
            "stop": .component(Button("follow.stop", kind: .secondary, name: "langkah", value: Step.stop.rawValue)),
        ]
        return Page(title: "follow.title", template: "support/following", model: model)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let form = try await context.readForm(request)
        guard let token = token(context), let following = try await office.following(token) else { return gone() }
        guard let step = Step(rawValue: form.raw("langkah")) else { throw Problem(.badRequest, detail: "follow.step") }
        if step == .confirm {
            // Pressed twice, it is as confirmed as after once.
            if !following.isConfirmed, try await !office.confirmFollowing(token) { return gone() }
            return Redirect(to: .following(token.text))
        }
        try await office.stopFollowing(token)
        return Page(title: "follow.stopped.title", template: "support/stopped", model: [:] as ViewObject)
    }

    private func page(_ form: FormInput, _ file: CaseFile) async throws -> Page {
        Page(
            title: "follow.title", template: "support/wish",
            model: ["title": .text(file.title), "follow": FollowForm(code: file.code, form: form).value] as ViewObject, errors: form.errors,
            back: .publicReport(file.code.canonical))
    }

    private func file(_ context: AppRequestContext) async throws -> CaseFile {
        guard let code = context.parameters.get("code").flatMap({ TrackingCode($0) }), try await office.publicVersion(of: code) != nil
        else { throw Problem.notFound }
        return try await office.caseFile(code, for: .everyone)
    }

    private func token(_ context: AppRequestContext) -> RandomToken? {
        context.parameters.get("token").flatMap { RandomToken($0) }
    }

    private func gone() -> Page {
        Page(title: "follow.gone.title", template: "support/gone", model: [:] as ViewObject, status: .notFound)
    }
}
