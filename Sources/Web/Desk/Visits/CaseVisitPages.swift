import Domain
import Hummingbird
import Services

/// The visits of one case: sending an officer there, taking that back, and reading what he found.
struct CaseVisitPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.caseVisits("")) { _, context in try await page(try await scene(context), FormInput([]), context) }
        pages.post(.caseVisits("")) { request, context in
            let form = try await context.readForm(request)
            return try await take(form, try await scene(context), context)
        }
    }

    private func scene(_ context: OfficerContext<DeskOfficer>) async throws -> CaseScene {
        let scene = try await CaseDesk(office: office).scene(context)
        guard context.officer.actor.circle != nil else { throw Problem.forbidden }
        return scene
    }

    private func take(_ typed: FormInput, _ scene: CaseScene, _ context: OfficerContext<DeskOfficer>) async throws -> any ResponseGenerator
    {
        var form = typed
        let (code, actor) = (scene.file.code, context.officer.actor)
        if let gone = ID<FieldVisit>(form.raw("batal")) {
            try await office.callOffVisit(gone, of: code, by: actor)
            return Redirect(to: .caseVisits(code.canonical))
        }
        let day = form.civilDate("day", "desk.visit.day", required: true)
        let officer = ID<Officer>(form.raw("officer"))
        if officer == nil { form.add(FieldError("officer", Phrase("form.required", phrases: ["label": "desk.visit.officer"]))) }
        let place = form.text("place", "desk.visit.place", required: true, limit: FieldVisit.longestPlace)
        let task = form.text("task", "desk.visit.task", required: true, limit: FieldVisit.longestTask)
        guard form.isValid, let day, let officer else { return try await page(scene, form, context) }
        do {
            let (key, withContact) = (form.composeKey ?? RandomWord.make(), form.isTicked("withContact"))
            _ = try await office.once(key, by: actor.officer) {
                try await office.assignVisit(code, to: officer, on: day, place: place, task: task, withContact: withContact, by: actor)
                return SiteURL.caseVisits(code.canonical).path
            }
        } catch ServiceFault.invalid(let faults) {
            for fault in faults { form.add(error(fault)) }
            return try await page(scene, form, context)
        }
        return Redirect(to: .caseVisits(code.canonical), query: [("kabar", "tugas")])
    }

    private func error(_ fault: FieldFault) -> FieldError {
        switch (fault.field, fault.reason) {
        case ("day", .outOfRange): FieldError("day", "desk.visit.day.past")
        case ("officer", _): FieldError("officer", "desk.work.give.unknown")
        case ("withContact", _): FieldError("withContact", "desk.visit.contact.closed")
        case ("task", .outOfRange): FieldError("task", Phrase("desk.visit.most", ["limit": String(FieldVisit.most)]))
        default: FieldError(fault, label: "desk.visit.\(fault.field)")
        }
    }

    private func page(_ scene: CaseScene, _ form: FormInput, _ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let (code, actor) = (scene.file.code, context.officer.actor)
        let mayAssign = scene.file.moves.contains(.note)
        let people = mayAssign ? try await office.visitors(of: code, by: actor) : []
        let mayLend = mayAssign ? try await office.mayLendContact(code, by: actor) : false
        let model = CaseVisitsModel(
            scene: scene, visits: try await office.visits(of: scene.file.id, for: actor), people: people, mayLendContact: mayLend,
            form: form, news: context.query.first("kabar"))
        return Page(
            title: "desk.visit.case", template: "desk/case-visits", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [
                Link("layout.section.queue", to: .officerQueue), Link(.verbatim(code.displayed), to: .officerReport(code.canonical)),
            ])
    }
}
