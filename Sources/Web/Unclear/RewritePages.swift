import Domain
import Hummingbird
import Services

/// Sentences that wait for other words, and the list of those that readers understood least.
struct RewritePages {
    private static let task = "tugas"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.rewrites) { _, context in try await page(context, FormInput([])) }
        pages.post(.rewrites) { request, context in
            var form = try await context.readForm(request)
            guard let id = ID<RewriteEntry>(form.raw(Self.task)) else { throw Problem.notFound }
            let name = Self.words(id)
            let words = form.text(name, "unclear.words", required: true, limit: Office.longestOtherWords)
            guard form.isValid else { return try await page(context, form) }
            do {
                // The same words sent twice are the same answer; other words find the first ones there.
                _ = try await office.once("kata lain \(id) \(words)", by: context.officer.actor.officer) {
                    try await office.reword(id, words: words, by: context.officer.actor)
                    return SiteURL.rewrites.path
                }
            } catch ServiceFault.invalid(let faults) {
                form.add(faults.map { FieldFault(name, $0.reason, limit: $0.limit) }, labels: [name: "unclear.words"])
                return try await page(context, form)
            } catch ServiceFault.notFound, ServiceFault.conflict {
                // Somebody else was first, or it is not his any more: his words stay with him.
                return try await page(context, FormInput([]), tooLate: words)
            }
            return Redirect(to: .rewrites)
        }
    }

    private static func words(_ id: ID<RewriteEntry>) -> String { "kata-\(id)" }

    private func page(_ context: OfficerContext<DeskOfficer>, _ form: FormInput, tooLate words: String? = nil) async throws -> Page {
        let warning = words.map { Banner(.warning, "unclear.task.gone", text: .verbatim($0)) }
        let (actor, now) = (context.officer.actor, office.now())
        let tasks = try await office.rewriteTasks(for: actor)
        let phrases = try await office.unclearPhrases(for: actor)
        let words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
        let model: ViewObject = [
            "warning": ViewValue(warning), "isEmpty": .flag(tasks.isEmpty), "action": .text(SiteURL.rewrites.path),
            "tasks": .list(
                tasks.map { task in
                    .object([
                        "id": .text(task.id.description), "phrase": .text(task.phrase), "title": .text(task.title),
                        "href": .text(SiteURL.officerReport(task.code.canonical).path), "code": .text(task.code.displayed),
                        "left": .component(words.timeLeft(until: task.due, now: now, agency: actor.agency).tag),
                        "isOwn": .flag(task.isOwn),
                        "field": .component(
                            form.area(Self.words(task.id), "unclear.words", rows: 3, limit: Office.longestOtherWords)),
                        "button": .component(Button("unclear.send")),
                    ])
                }),
            "phrases": phrases.isEmpty
                ? .none
                : .component(
                    DataTable(
                        "unclear.list",
                        columns: [.init("unclear.phrase"), .init("unclear.otherWords"), .init("unclear.taps", numeric: true)],
                        rows: phrases.map {
                            [.text($0.phrase), .text($0.otherWords ?? ""), .text(words.words.number($0.taps))]
                        })),
        ]
        return Page(
            title: "unclear.task.title", template: "unclear/tasks", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [Link("layout.section.queue", to: .officerQueue)], status: warning == nil ? nil : .conflict)
    }
}
