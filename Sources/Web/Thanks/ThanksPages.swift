import Domain
import Hummingbird
import Services

/// Terima kasih: the reporter's own words to whoever handled the case, once it has ended.
struct ThanksPages: Sendable {
    private static let words = "text"

    let office: Office
    private let access: RightsAccess

    init(office: Office) {
        self.office = office
        access = RightsAccess(office: office)
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.ownThanks(""), handler: show)
        pages.post(.ownThanks(""), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code = try await access.reporter(request, context) else { return try access.askAgain(context) }
        return try await page(code, FormInput([]), context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        guard let code = try await access.reporter(request, context) else { return try access.askAgain(context) }
        let words = form.text(Self.words, "thanks.words", required: true, limit: Thanks.longest)
        guard form.isValid else { return try await page(code, form, context) }
        do {
            try await office.thank(code, words: words)
        } catch ServiceFault.invalid(let faults) {
            form.add(faults.map { FieldFault(Self.words, $0.reason, limit: $0.limit) }, labels: [Self.words: "thanks.words"])
            return try await page(code, form, context)
        } catch let refusal as Domain.Refusal where refusal.reason == .wrongState {
            // Sent twice, or too early: the page says how it stands.
            return Redirect(to: .ownThanks(code.canonical))
        }
        return Redirect(to: .ownThanks(code.canonical))
    }

    private func page(_ code: TrackingCode, _ form: FormInput, _ context: AppRequestContext) async throws -> Page {
        let file = try await office.caseFile(code, for: .reporter)
        let mayThank = try await office.mayThank(file)
        let hasEnded = file.state == .closed && file.closure?.countsAsFinished == true
        let model: ViewObject = [
            "code": .text(code.displayed), "action": .text(SiteURL.ownThanks(code.canonical).path), "mayThank": .flag(mayThank),
            "told": mayThank ? .none : .phrase(hasEnded ? "thanks.done" : "thanks.early"),
            "fields": .component(
                TextArea(
                    Self.words, "thanks.words", hint: "thanks.words.hint", value: form.raw(Self.words), error: form.errors[Self.words],
                    rows: 3, limit: Thanks.longest)), "button": .component(Button("thanks.send")),
        ]
        return Page(
            title: "thanks.title", template: "thanks/own", model: model, errors: form.errors, back: .caseForReporter(code.canonical))
    }
}

/// What reporters said: looked at by one person before anybody else reads it, and read by the officers of the body.
struct ThanksDeskPages {
    private static let code = "laporan"

    private enum Decision: String, CaseIterable {
        case show = "tampilkan"
        case hide = "sembunyikan"
    }

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.thanks) { _, context in
            let actor = context.officer.actor
            let words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
            let (waiting, shown) = (try await office.thanksWaiting(for: actor), try await office.thanksShown(to: actor))
            let model: ViewObject = [
                "action": .text(SiteURL.thanks.path), "waiting": .list(waiting.map { line($0, words, now: office.now()) }),
                "shown": .list(shown.map { line($0, words, now: office.now()) }), "isEmpty": .flag(shown.isEmpty),
            ]
            return Page(
                title: "thanks.desk.title", template: "thanks/desk", model: model, layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
        pages.post(.thanks) { request, context in
            let form = try await context.readForm(request)
            guard let code = TrackingCode(form.raw(Self.code)), let decision = Decision(rawValue: form.raw("keputusan")) else {
                throw Problem.notFound
            }
            try await office.moderateThanks(on: code, isShown: decision == .show, by: context.officer.actor)
            return Redirect(to: .thanks)
        }
    }

    private func line(_ thanks: Thanks, _ words: DeskWords, now: Instant) -> ViewValue {
        .object([
            "words": .text(thanks.words), "unit": .text(words.name(of: thanks.unit)), "code": .text(thanks.code.canonical),
            "displayed": .text(thanks.code.displayed), "href": .text(SiteURL.officerReport(thanks.code.canonical).path),
            "time": .text(words.moment(thanks.at)),
            "left": .component(words.timeLeft(until: thanks.due, now: now, agency: thanks.unit.agency).tag),
        ])
    }
}
