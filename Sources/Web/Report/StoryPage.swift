import Domain
import HTTPTypes
import Hummingbird
import IndonesianText
import Services

/// The first page: what happened, in the reporter's own words.
struct StoryPage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.story), handler: show)
        pages.post(.report(.story), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let found = try await desk.open(request, context)?.draft.content
        let written = found?.sent == nil ? found : nil
        let isChange = written != nil && context.query.first(StepFrame.change) != nil
        let directory = try await desk.office.rules.current().directory
        let named = context.query.first(AgencyPages.agency).flatMap { directory.agency(slug: $0) }
        let offered = named ?? written?.agency.flatMap { directory.agency($0) }
        let model = StoryModel(
            frame: StepFrame(.story, isChange: isChange), body: written?.body ?? "", citizenType: written?.citizenType ?? .complaint,
            accuses: written?.accusesOfficial.map { $0 ? .yes : .no },
            agency: offered.map { AgencyOffer(agency: $0) }, hasUnsavedReceipt: found?.sent != nil && found?.composeToken != nil,
            age: desk.office.ageMark(), isQuiet: context.visit.quiet != nil, errors: .none)
        return page(model)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        let body = form.text("body", "report.story.body.name", limit: .max)
        if body.isEmpty, form.isValid { form.add(FieldError("body", "report.story.body.missing")) }
        let excess = TextLimits.reportBody.excess(of: body)
        if excess > 0 { form.add(.tooLong("body", "report.story.body.name", limit: TextLimits.reportBody.characters, excess: excess)) }
        let citizenType = form.choice("citizenType", "report.story.type.name", as: CitizenType.self) ?? .complaint
        let accuses = form.choice("accuses", "report.story.accuses.label", as: YesNo.self)
        let frame = StepFrame(.story, isChange: form.has(StepFrame.change))
        let offer = AgencyOffer(form, directory: try await desk.office.rules.current().directory)
        let typed = StoryModel(
            frame: frame, body: form.raw("body"), citizenType: citizenType, accuses: accuses, agency: offer, hasUnsavedReceipt: false,
            age: form.raw(StoryModel.ageName), isQuiet: context.visit.quiet != nil, errors: form.errors)
        guard form.isValid else { return page(typed) }
        if let warning = PersonalWarning(in: body), !form.has(PersonalWarning.keepName), form.raw("terlihat") != warning.keys {
            var warned = typed
            warned.warning = warning
            return page(warned)
        }
        let open = try await desk.open(request, context)
        let isFresh = open == nil || open?.draft.content.sent != nil
        var draft = isFresh ? StoredDraft() : open?.draft.content ?? StoredDraft()
        draft.body = body
        draft.citizenType = citizenType
        draft.accusesOfficial = accuses.map { $0 == .yes }
        if let offer { draft.agency = offer.isAccepted ? offer.agency.id : nil }
        draft.passed.insert(.story)
        guard !isFresh, let open else {
            draft.begunAt = try await desk.office.drawnAt(form.raw(StoryModel.ageName))
            return try await desk.begin(draft, context: context, next: .report(.place))
        }
        return try await desk.save(draft, token: open.token, context: context, next: frame.next)
    }

    private func page(_ model: StoryModel) -> Page {
        Page(
            title: "report.story.title", template: "report/story", model: model, errors: model.errors, back: model.frame.back,
            scripts: ["report.js"])
    }
}

private struct StoryModel: ViewModel {
    static let ageName = "_age"

    let frame: StepFrame
    let body: String
    let citizenType: CitizenType
    let accuses: YesNo?
    let agency: AgencyOffer?
    let hasUnsavedReceipt: Bool
    /// When the page was first drawn, as the office marked it.
    let age: String
    let isQuiet: Bool
    let errors: FieldErrors
    var warning: PersonalWarning?

    var view: ViewObject {
        [
            "frame": .object(frame.view), "danger": Danger(in: body).map { .object($0.view) } ?? .none,
            "elsewhere": Elsewhere(in: body).map { .object($0.view) } ?? .none,
            "personal": warning.map { .object($0.view) } ?? .none,
            "unsaved": hasUnsavedReceipt
                ? .component(
                    Banner(.info, "report.story.unsaved", link: Link("report.story.unsaved.link", to: .report(.sent)))) : .none,
            "body": .component(
                TextArea(
                    "body", "report.story.body.label", hint: "report.story.body.hint", value: body, error: errors["body"], rows: 9)),
            "type": .component(
                Radios(
                    "citizenType", "report.story.type.label",
                    options: CitizenType.allCases.map {
                        Choice($0.rawValue, "report.type.\($0.rawValue)", hint: "report.type.hint.\($0.rawValue)")
                    }, chosen: citizenType.rawValue, error: errors["citizenType"])),
            "accuses": .component(
                Radios(
                    "accuses", "report.story.accuses.label", hint: "report.story.accuses.hint",
                    options: YesNo.allCases.map {
                        Choice($0.rawValue, "report.story.accuses.\($0.rawValue)", hint: "report.story.accuses.\($0.rawValue).hint")
                    }, chosen: accuses?.rawValue, error: errors["accuses"])),
            "age": .component(HiddenField(Self.ageName, age)), "similarFrom": isQuiet ? .none : .text(SiteURL.apiSimilar.path),
            "quietEntry": isQuiet ? .none : .text(SiteURL.quiet.path),
            "agency": ViewValue(agency?.components ?? []), "next": .component(Button("report.next")),
        ]
    }
}

extension FieldError {
    /// The words that every page uses for a text that is too long.
    static func tooLong(_ field: String, _ label: Phrase, limit: Int, excess: Int) -> FieldError {
        FieldError(
            field,
            Phrase("form.tooLong", phrases: ["label": label, "limit": .number(limit), "excess": .number(excess)]))
    }
}
