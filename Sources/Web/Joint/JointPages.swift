import Domain
import Hummingbird
import Sealing
import Services

/// For neighbours who file a report together: joining it by its link, without a name, and saying for oneself what one thinks of the answer.
struct JointPages: Sendable {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.jointInvitation("")) { _, context in try await invitation(context) }
        pages.post(.jointInvitation("")) { request, context in
            let form = try await context.readForm(request)
            let compose = RandomToken(form.raw(FormGuard.composeFieldName)) ?? RandomToken()
            do {
                let receipt = try await office.join(try token(context), composeToken: compose)
                return try await joined(receipt, context)
            } catch ServiceFault.invalid {
                return try await invitation(context, isFull: true)
            }
        }
        pages.get(.jointVoice) { _, context in
            page(FormInput([("code", String((context.query.first("kode") ?? "").prefix(40)))]), isSaid: context.query.first("kabar") != nil)
        }
        pages.post(.jointVoice, handler: say)
    }

    private func token(_ context: AppRequestContext) throws -> RandomToken {
        guard let token = context.parameters.get("token").flatMap({ RandomToken($0) }) else { throw Problem.notFound }
        return token
    }

    private func invitation(_ context: AppRequestContext, isFull: Bool = false) async throws -> Page {
        let found = try await office.jointInvitation(try token(context))
        let region = found.regionCode.flatMap { RegionCode($0) }.flatMap { office.regions.find($0) }?.line
        let model: ViewObject = [
            "title": .text(found.title), "code": .text(found.code.displayed), "region": ViewValue(region),
            "count": ViewValue(found.backers), "isFull": .flag(isFull),
            "action": .text(SiteURL.jointInvitation(try token(context).text).path),
            "compose": .component(HiddenField(FormGuard.composeFieldName, RandomToken().text)),
            "button": .component(Button("joint.join")),
            "report": found.isPublic ? .text(SiteURL.publicReport(found.code.canonical).path) : .none,
        ]
        return Page(title: "joint.title", template: "joint/invitation", model: model)
    }

    private func joined(_ receipt: ReceiptCode, _ context: AppRequestContext) async throws -> Page {
        let found = try await office.jointInvitation(try token(context))
        let model: ViewObject = [
            "code": .text(found.code.displayed), "receipt": .text(receipt.displayed),
            "voice": .text(SiteURL.jointVoice.path(query: [("kode", found.code.displayed)])),
        ]
        return Page(title: "joint.joined", template: "joint/joined", model: model, scripts: ["report.js"])
    }

    @Sendable private func say(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        let code = TrackingCode(form.text("code", "track.code", required: true, limit: 40))
        let receipt = ReceiptCode(form.text("receipt", "joint.code", required: true, limit: 60))
        let verdict = form.choice("verdict", "joint.verdict", as: JointReport.Verdict.self, required: true)
        let words = form.text("words", "joint.words", limit: JointReport.longestWords)
        if code == nil, form.errors["code"] == nil { form.add(FieldError("code", "track.code.wrong")) }
        if receipt == nil, form.errors["receipt"] == nil { form.add(FieldError("receipt", "track.receipt.wrong")) }
        guard form.isValid, let code, let receipt, let verdict else { return page(form) }
        do {
            guard
                try await office.say(
                    verdict, words, on: code, as: receipt, heading: context.text("joint.told"), from: context.visit.network.name)
            else {
                form.add(FieldError("receipt", "track.codes.noMatch"))
                return page(form)
            }
        } catch let refusal as Domain.Refusal where refusal.reason == .wrongState {
            form.add(FieldError("verdict", "joint.early"))
            return page(form)
        }
        return Redirect(to: .jointVoice, query: [("kabar", "suara")])
    }

    /// The code of a backer is never written back.
    private func page(_ form: FormInput, isSaid: Bool = false) -> Page {
        let fields: [any Component] = [
            TextInput(
                "code", "track.code", hint: "track.code.hint", value: form.raw("code"), error: form.errors["code"], width: .medium,
                autocomplete: "off", limit: 40),
            TextInput(
                "receipt", "joint.code", hint: "joint.code.hint", error: form.errors["receipt"], kind: .number, width: .medium,
                autocomplete: "off", limit: 60),
            form.radios(
                "verdict", "joint.verdict", JointReport.Verdict.allCases.map { Choice($0.rawValue, "joint.verdict.\($0.rawValue)") }),
            form.area("words", "joint.words", hint: "joint.words.hint", rows: 4, limit: JointReport.longestWords),
        ]
        let model: ViewObject = [
            "news": isSaid ? .component(Banner(.success, "joint.said")) : .none, "action": .text(SiteURL.jointVoice.path),
            "fields": ViewValue(fields), "button": .component(Button("joint.say")),
        ]
        return Page(title: "joint.voice", template: "joint/voice", model: model, errors: form.errors)
    }
}
