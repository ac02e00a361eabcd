import Domain
import Hummingbird
import IndonesianText
import Services

/// The fourth page: who may know what, and how the reporter can be reached.
struct IdentityPage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.identity), handler: show)
        pages.post(.report(.identity), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        let directory = try await desk.office.rules.current().directory
        let frame = StepFrame(.identity, isChange: context.query.first(StepFrame.change) != nil)
        let model = IdentityModel(frame: frame, form: IdentityForm(open.draft.content), found: [], directory: directory)
        return try await page(model, open, context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var input = try await context.readForm(request)
        guard var open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        try await desk.note(input, on: &open)
        let directory = try await desk.office.rules.current().directory
        let form = IdentityForm(&input, directory: directory)
        if let earlier = open.draft.content.recurrence { form.requireAtLeast(earlier.mode, &input) }
        let frame = StepFrame(.identity, isChange: input.has(StepFrame.change))
        let found = form.wantsSearch || !input.isValid ? directory.search(form.words, limit: 10) : []
        if form.wantsSearch, found.isEmpty, input.raw("action") == "search" {
            input.add(FieldError("agencyWords", Phrase("report.identity.agency.none", ["words": form.words])))
        }
        // Words that name no agency hold nobody up: the office finds the right one.
        let mustAsk = form.wantsSearch && !found.isEmpty
        guard input.isValid, !mustAsk else {
            let model = IdentityModel(frame: frame, form: form, found: found, directory: directory, errors: input.errors)
            return try await page(model, open, context)
        }
        form.fill(&open.draft.content)
        return try await desk.save(open.draft.content, token: open.token, context: context, next: frame.next)
    }

    private func page(_ model: IdentityModel, _ open: DraftDesk.Open, _ context: AppRequestContext) async throws -> Page {
        var view = model.view
        view["work"] = try await desk.work(on: open, context)
        return Page(
            title: "report.identity.title", template: "report/identity", model: view, errors: model.errors, back: model.frame.back,
            scripts: ["report.js"])
    }
}

private struct IdentityModel: ViewModel {
    let frame: StepFrame
    let form: IdentityForm
    let found: [AgencyEntry]
    let directory: Directory
    var errors = FieldErrors.none

    var view: ViewObject {
        [
            "frame": .object(frame.view),
            "secret": question("isSecret", form.isSecret), "anonymous": question("isAnonymous", form.isAnonymous),
            "modes": .list(Mode.all.map { .object(ModePreview(mode: $0).view) }),
            "child": .component(
                Checkboxes(
                    "isByChild", "report.identity.child.label",
                    options: [Choice("ya", "report.identity.child.yes", hint: "report.identity.child.hint")],
                    chosen: form.isByChild ? ["ya"] : [], error: errors["isByChild"])),
            "name": .component(
                TextInput(
                    "name", "report.identity.name.label", hint: "report.identity.name.hint", value: form.name, error: errors["name"],
                    width: .medium, autocomplete: "name")),
            "email": .component(
                TextInput(
                    "email", "report.identity.email.label", hint: "report.identity.email.hint", value: form.email, error: errors["email"],
                    kind: .email, width: .medium, autocomplete: "email")),
            "phone": .component(
                TextInput(
                    "phone", "report.identity.phone.label", hint: "report.identity.phone.hint", value: form.phone, error: errors["phone"],
                    kind: .tel, width: .medium, autocomplete: "tel")),
            "consent": .component(Link("report.identity.consent.link", to: .privacy)),
            "agency": .component(agencies), "searched": .text(found.isEmpty ? "" : form.words), "hasAgency": .flag(opensAgency),
            "agencyWords": .component(
                TextInput(
                    "agencyWords", "report.identity.agency.words", hint: "report.identity.agency.hint", value: form.words,
                    error: errors["agencyWords"], kind: .search, width: .medium, autocomplete: "off")),
            "search": .component(Button("report.identity.agency.search", kind: .secondary, name: "action", value: "search")),
            "next": .component(Button("report.next", name: "action", value: "next")),
        ]
    }

    private var opensAgency: Bool { form.agency != nil || !form.words.isEmpty || errors["agency"] != nil }

    private func question(_ name: String, _ isTrue: Bool) -> ViewValue {
        let words = name == "isSecret" ? "secret" : "anonymous"
        return .component(
            Radios(
                name, "report.identity.\(words).label",
                options: [
                    Choice("true", "report.identity.\(words).yes", hint: "report.identity.\(words).yes.hint"),
                    Choice("false", "report.identity.\(words).no", hint: "report.identity.\(words).no.hint"),
                ], chosen: isTrue ? "true" : "false", error: errors[name]))
    }

    private var agencies: Radios {
        var entries = form.agency.flatMap { directory.agency($0) }.map { [$0] } ?? []
        entries += found.filter { $0.id != form.agency }
        return Radios(
            "agency", "report.identity.agency.label",
            options: [Choice("", "report.identity.agency.idk", hint: "report.identity.agency.idk.hint")]
                + entries.map { Choice($0.id.description, .verbatim($0.name)) },
            chosen: form.agency?.description ?? "", error: errors["agency"])
    }
}

/// Who will see what, for one of the four pairs of answers.
struct ModePreview: ViewModel {
    let mode: Mode

    private var key: String {
        switch (mode.isSecret, mode.isAnonymous) {
        case (true, true): "both"
        case (true, false): "secret"
        case (false, true): "anonymous"
        case (false, false): "open"
        }
    }

    var view: ViewObject {
        [
            "mode": .text(key), "title": .phrase("report.mode.\(key).title"), "everyone": .phrase("report.mode.\(key).everyone"),
            "agency": .phrase("report.mode.\(key).agency"), "overseer": .phrase("report.mode.overseer"),
        ]
    }
}
