import Domain
import Hummingbird
public import Services

/// How the reporter fares. The page says nothing of what was answered, now or before: whichever answer is given, it looks the same
/// afterwards, and it can be given again at any time. What the inspectorate writes to the reporter is opened here by the receipt, which is
/// asked for whether there is anything or not.
public struct AftercarePages: Sendable {
    /// Last part of the address, and what the case page is told when an answer was taken.
    static let noun = "kabar"
    private static let answer = "kabar"
    private static let words = "text"
    private static let again = "lagi"

    private let office: Office
    private let access: RightsAccess

    public init(office: Office) {
        self.office = office
        access = RightsAccess(office: office)
    }

    /// What can be said.
    private enum Answer: String, CaseIterable {
        case well = "baik"
        case harmed = "dipersulit"
    }

    private enum Yes: String, CaseIterable {
        case yes = "ya"
    }

    public func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.aftercare(""), handler: show)
        pages.post(.aftercare(""), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code = try await code(request, context) else { return try access.askAgain(context) }
        return page(code, FormInput([]))
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        guard let code = try await code(request, context) else { return try access.askAgain(context) }
        let messages = AftercareMessages(office: office, opened: access.opened)
        if form.has(AftercareMessages.pass) { return try await messages.reply(form, code, context) }
        if form.has(MoveForm.receipt) {
            guard try await messages.opens(&form, code, context) else { return page(code, form) }
            return try await messages.page(code, context)
        }
        let answer = form.choice(Self.answer, "aftercare.legend", as: Answer.self, required: true)
        let words = form.text(Self.words, "aftercare.words", limit: MoveForm.wordsLimit)
        guard form.isValid, let answer else { return page(code, form) }
        if form.isTicked(Self.again) { try await office.wantAftercare(of: code) }
        if answer == .harmed {
            // The office's own words, in its language, whatever the reporter's page is in.
            let catalogue = context.visit.site.templates.catalogues[.indonesian]
            try await office.tellOfHarm(
                code, title: catalogue.text("aftercare.case.title"), body: words.isEmpty ? catalogue.text("aftercare.case.text") : words,
                formKey: form.composeKey)
        }
        return Redirect(to: .caseForReporter(code.canonical), query: [(name: CasePage.done, value: Self.noun)])
    }

    /// Only with both codes: who has proved a contact alone may share it.
    private func code(_ request: Request, _ context: AppRequestContext) async throws -> TrackingCode? {
        let code = try access.asked(context)
        guard let shown = try await access.opened.code(request, context) else { return nil }
        if shown == code { return code }
        return try await office.isSameReporter(code, shown) ? code : nil
    }

    private func page(_ code: TrackingCode, _ form: FormInput) -> Page {
        let model: ViewObject = [
            "code": .text(code.displayed), "action": .text(SiteURL.aftercare(code.canonical).path),
            "hidden": ViewValue([HiddenField(FormGuard.composeFieldName, form.composeKey ?? RandomWord.make())]),
            "fields": ViewValue(
                [
                    Radios(
                        Self.answer, "aftercare.legend",
                        options: Answer.allCases.map { Choice($0.rawValue, "aftercare.answer.\($0.rawValue)") },
                        chosen: form.raw(Self.answer), error: form.errors[Self.answer]),
                    TextArea(
                        Self.words, "aftercare.words", hint: "aftercare.words.hint", value: form.raw(Self.words),
                        error: form.errors[Self.words], limit: MoveForm.wordsLimit),
                    Checkboxes(
                        Self.again, "aftercare.again.legend", options: [Choice(Yes.yes.rawValue, "aftercare.again")],
                        chosen: Set(form.all(Self.again))),
                ] as [any Component]), "button": .component(Button("aftercare.button")),
            "messages": ViewValue(
                [
                    TextInput(
                        MoveForm.receipt, "track.receipt", hint: "aftercare.receipt.hint", error: form.errors[MoveForm.receipt],
                        kind: .number, width: .medium, autocomplete: "off", limit: 60)
                ] as [any Component]),
            "openMessages": .component(Button("aftercare.messages.open", kind: .secondary)),
            "back": .text(SiteURL.caseForReporter(code.canonical).path),
        ]
        return Page(
            title: "aftercare.title", template: "rights/aftercare", model: model, errors: form.errors,
            back: .caseForReporter(code.canonical))
    }
}
