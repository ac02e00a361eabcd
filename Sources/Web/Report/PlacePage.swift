import Domain
import Hummingbird
import IndonesianText
import Services

/// The second page: where and when.
struct PlacePage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.place), handler: show)
        pages.post(.report(.place), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        let frame = StepFrame(.place, isChange: context.query.first(StepFrame.change) != nil)
        let form = PlaceForm(open.draft.content, regions: desk.office.regions)
        let model = PlaceModel(frame: frame, form: form, found: [], regions: desk.office.regions, body: open.draft.content.body)
        return try await page(model, open, context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var input = try await context.readForm(request)
        guard var open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        try await desk.note(input, on: &open)
        let regions = desk.office.regions
        var form = PlaceForm(&input, regions: regions)
        let frame = StepFrame(.place, isChange: input.has(StepFrame.change))
        var found: [FoundRegion] = []
        if form.wish == .search, input.errors["region"] == nil {
            found = regions.search(form.words, limit: 12)
            form.searched = form.words
            // A place that no list knows does not hold a report up, unless the person was only searching.
            if found.isEmpty, input.raw("action") != "search" { form.wish = .goOn }
            if found.isEmpty, form.wish == .search {
                input.add(FieldError("region", Phrase("report.place.region.none", ["words": form.words])))
            }
        } else if !form.searched.isEmpty, !input.isValid {
            found = regions.search(form.searched, limit: 12)
        }
        guard input.isValid, form.wish == .goOn else {
            let model = PlaceModel(
                frame: frame, form: form, found: found, regions: regions, body: open.draft.content.body, errors: input.errors)
            return try await page(model, open, context)
        }
        form.fill(&open.draft.content)
        let asked = frame.isChange ? nil : try await desk.office.questions(for: open.draft.content)
        return try await desk.save(
            open.draft.content, token: open.token, context: context, next: asked != nil ? .report(.questions) : frame.next)
    }

    private func page(_ model: PlaceModel, _ open: DraftDesk.Open, _ context: AppRequestContext) async throws -> Page {
        var view = model.view
        view["work"] = try await desk.work(on: open, context)
        return Page(
            title: "report.place.title", template: "report/place", model: view, errors: model.errors, back: model.frame.back,
            scripts: ["report.js"])
    }
}
