import Domain
import Hummingbird
import Services

/// The checklists of an agency, one for each topic that has one, kept by its admin and read by all of its officers.
struct ChecklistPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.checklists) { _, context in
            try await page(context, form: FormInput([("category", context.query.first("topik") ?? "")]))
        }
        pages.post(.checklists) { request, context in
            var form = try await context.readForm(request)
            let actor = context.officer.actor
            guard office.mayKeepChecklists(actor) else { throw Problem.forbidden }
            guard let category = ID<Category>(form.raw("category")) else {
                form.add(FieldError("category", Phrase("form.required", phrases: ["label": "desk.queue.category"])))
                return try await page(context, form: form)
            }
            do {
                try await office.keepChecklist(form.raw("steps"), for: category, by: actor)
            } catch ServiceFault.invalid(let faults) {
                for fault in faults { form.add(fault.field == "category" ? FieldError(fault, label: "desk.queue.category") : wrongSteps) }
                return try await page(context, form: form)
            }
            return Redirect(to: .checklists, query: [("kabar", "simpan")])
        }
    }

    private var wrongSteps: FieldError {
        FieldError("steps", Phrase("desk.task.steps.wrong", ["most": String(CaseTask.most), "limit": String(CaseTask.longest)]))
    }

    private func page(_ context: OfficerContext<DeskOfficer>, form: FormInput) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current())
        guard context.officer.actor.circle != nil else { throw Problem.forbidden }
        let model = ChecklistsModel(
            lists: try await office.checklists(by: context.officer.actor), mayKeep: office.mayKeepChecklists(context.officer.actor),
            words: words, form: form, news: context.query.first("kabar"))
        return Page(
            title: "desk.task.checklists", template: "desk/checklists", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}
