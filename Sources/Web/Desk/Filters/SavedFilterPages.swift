import Domain
import Hummingbird
import Services

/// Questions to the queue kept under a name: saving one, giving it another name, taking it away.
struct SavedFilterPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.savedFilters) { _, context in try await page(context) }
        pages.post(.savedFilters) { request, context in
            var form = try await context.readForm(request)
            let ask = QueueAsk(Query(form.raw(SavedFilterForm.questionField)))
            let name = form.text(SavedFilterForm.nameField, "desk.work.name", required: true, limit: SavedFilter.longestName)
            let reach = form.choice(SavedFilterForm.reachField, "desk.work.reach", as: SavedFilter.Reach.self, required: true)
            if form.isValid, let reach {
                let question = SavedFilterForm.text(of: ask)
                let faults = try await faults {
                    try await office.saveFilter(name, asking: question, reach: reach, by: context.officer.actor)
                }
                for fault in faults { form.add(fault) }
            }
            guard form.isValid else { return try await page(context, saving: SavedFilterForm.again(ask, office, context.officer, form)) }
            return Redirect(to: .officerQueue, query: ask.question)
        }
        pages.post(.savedFilter("")) { request, context in
            var form = try await context.readForm(request)
            guard let id = ID<SavedFilter>(context.parameters.get("id") ?? "") else { throw Problem.notFound }
            guard form.raw("tindakan") != "hapus" else {
                try await office.removeFilter(id, by: context.officer.actor)
                return Redirect(to: .savedFilters, query: [("kabar", "hapus")])
            }
            let name = form.raw(SavedFilterForm.nameField)
            for fault in try await faults({ try await office.renameFilter(id, to: name, by: context.officer.actor) }) { form.add(fault) }
            guard form.isValid else { return try await page(context, renaming: id, form: form) }
            return Redirect(to: .savedFilters, query: [("kabar", "nama")])
        }
    }

    /// What the office finds wrong with the name, beside its field.
    private func faults(_ act: () async throws -> Void) async throws -> [FieldError] {
        do {
            try await act()
            return []
        } catch ServiceFault.invalid(let faults) {
            return faults.map { fault in
                if fault.reason == .outOfRange {
                    return FieldError(SavedFilterForm.nameField, Phrase("desk.work.name.most", ["limit": String(SavedFilter.most)]))
                }
                let field = fault.field == "reach" ? SavedFilterForm.reachField : SavedFilterForm.nameField
                return FieldError(FieldFault(field, fault.reason, limit: fault.limit), label: "desk.work.name")
            }
        }
    }

    private func page(
        _ context: OfficerContext<DeskOfficer>, saving: SavedFilterForm? = nil, renaming: ID<SavedFilter>? = nil, form: FormInput? = nil
    ) async throws -> Page {
        let model = SavedFiltersModel(
            filters: try await office.savedFilters(for: context.officer.actor), saving: saving, renaming: renaming, form: form,
            news: context.query.first("kabar"))
        return Page(
            title: "desk.work.saved", template: "desk/filters", model: model, errors: saving?.form.errors ?? form?.errors ?? .none,
            layout: .officer, breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}

extension SavedFilterForm {
    /// As it is kept.
    static func text(of ask: QueueAsk) -> String {
        ask.question.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }.joined(separator: "&")
    }

    static func again(_ ask: QueueAsk, _ office: Office, _ officer: DeskOfficer, _ form: FormInput) -> SavedFilterForm {
        SavedFilterForm(ask: ask, reaches: office.reaches(of: officer.actor), form: form)
    }
}
