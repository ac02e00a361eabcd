import Domain
import Hummingbird
import Services

/// Extra questions of the category that the story is about, met between place and files only where there are any. It can be passed by:
/// the words may have suggested another category than is meant.
struct QuestionsPage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.questions), handler: show)
        pages.post(.report(.questions), handler: take)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        let frame = StepFrame(.questions, isChange: context.query.first(StepFrame.change) != nil)
        guard let asked = try await desk.office.questions(for: open.draft.content) else { return Redirect(to: frame.next) }
        let form = ExtraField.filled(open.draft.content.extraAnswers ?? [], for: asked.questions)
        return try await page(asked.questions, form, of: asked.category, frame, open, context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        guard var open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        try await desk.note(form, on: &open)
        let frame = StepFrame(.questions, isChange: form.has(StepFrame.change))
        guard let asked = try await desk.office.questions(for: open.draft.content) else { return Redirect(to: frame.next) }
        var answers: [ExtraAnswer] = []
        if !form.has("lewati") {
            let isEnglish = context.visit.language == .english
            for question in asked.questions {
                if let answer = ExtraField(question: question, isEnglish: isEnglish).read(&form) { answers.append(answer) }
            }
        }
        guard form.isValid else { return try await page(asked.questions, form, of: asked.category, frame, open, context) }
        open.draft.content.extraAnswers = answers
        return try await desk.save(open.draft.content, token: open.token, context: context, next: frame.next)
    }

    private func page(
        _ questions: [ExtraQuestion], _ form: FormInput, of category: ID<Domain.Category>, _ frame: StepFrame, _ open: DraftDesk.Open,
        _ context: AppRequestContext
    ) async throws -> Page {
        let isEnglish = context.visit.language == .english
        let name = try await desk.office.rules.current().categories.entry(category)?.name(english: isEnglish) ?? ""
        let fields = questions.flatMap { ExtraField(question: $0, isEnglish: isEnglish).components(form) }
        let view: ViewObject = [
            "frame": .object(frame.view), "category": .text(name), "fields": ViewValue(fields),
            "next": .component(Button("report.next")), "skip": .component(Button("extra.skip", kind: .quiet, name: "lewati", value: "1")),
            "work": try await desk.work(on: open, context),
        ]
        return Page(
            title: "extra.title", template: "report/questions", model: view, errors: form.errors, back: frame.back, scripts: ["report.js"])
    }
}
