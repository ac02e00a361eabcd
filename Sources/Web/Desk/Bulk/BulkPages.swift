import Domain
import HTTPTypes
import Hummingbird
import Services

/// One act on the cases that an officer ticked in his queue: the form, the result with a line for each, and taking it back.
struct BulkPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.post(.bulk) { request, context in
            let form = try await context.readForm(request)
            return try await carryOut(try await asked(form, context))
        }
        pages.get(.bulkRun("")) { _, context in
            try await result(try await run(context), context, form: FormInput([]))
        }
        pages.post(.bulkRun("")) { request, context in
            var form = try await context.readForm(request)
            var run = try await run(context)
            let reason = form.text("reason", "desk.field.reason.reporter", required: run.act == .merge, limit: 2000)
            guard form.isValid else { return try await result(run, context, form: form) }
            for index in run.lines.indices where run.isUndoable && run.lines[index].outcome == .done {
                run.lines[index] = try await office.undo(run.lines[index], of: run, unmerging: reason, by: context.officer.actor)
                try await office.keep(run, by: context.officer.actor)
            }
            return Redirect(to: .bulkRun(run.id.description))
        }
    }

    /// Nothing is asked of a seat that works on no case, of no case, or of more than can be looked through.
    private func asked(_ form: FormInput, _ context: OfficerContext<DeskOfficer>) async throws -> BulkForm {
        guard context.officer.mayTick else { throw Problem.forbidden }
        guard let act = BulkAct(rawValue: form.raw(BulkForm.actName)) else { throw Problem(.unprocessable, detail: "desk.bulk.noAct") }
        let ticked = TickedCase.all(form)
        if ticked.isEmpty { throw Problem(.unprocessable, detail: "desk.bulk.noCase") }
        if ticked.count > BulkAct.most {
            throw Problem(.unprocessable, detail: Phrase("desk.bulk.tooMany", ["limit": String(BulkAct.most)]))
        }
        let words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
        return BulkForm(office: office, officer: context.officer, words: words, act: act, ticked: ticked, form: form)
    }

    private func carryOut(_ asked: BulkForm) async throws -> any ResponseGenerator {
        var bulk = try await asked.loaded()
        guard bulk.form.has(BulkForm.sendName) else { return page(bulk.begun(), key: RandomWord.make()) }
        let key = bulk.form.composeKey ?? RandomWord.make()
        // Sent a second time, the cases have changed by the first: whoever has the answer does not look at them again.
        if RedactionAnswers.wantsLook(bulk.form) { return page(bulk, key: key, status: .ok) }
        let actor = bulk.officer.actor
        do {
            let next = try await office.once(key, by: actor.officer) {
                guard bulk.isPossible else { return nil }
                bulk.form = try await bulk.checked()
                guard bulk.form.isValid else { return nil }
                var run = try await office.beginBulk(bulk.act, detail: bulk.detail, by: actor)
                for item in bulk.ticked {
                    run.lines.append(try await bulk.carryOut(item))
                    try await office.keep(run, by: actor)
                }
                return SiteURL.bulkRun(run.id.description).path
            }
            if let address = next.flatMap({ ReturnAddress($0) }) { return Redirect(to: address, cookies: []) }
        } catch ServiceFault.conflict {
            throw Problem.conflict("desk.bulk.underWay")
        }
        return page(bulk, key: RandomWord.make(), status: bulk.form.isValid ? .conflict : nil)
    }

    private func page(_ bulk: BulkForm, key: String, status: HTTPResponse.Status? = nil) -> Page {
        Page(
            title: "desk.bulk.\(bulk.act.rawValue)", template: "desk/bulk-form", model: BulkFormModel(bulk: bulk, key: key),
            errors: bulk.form.errors, layout: .officer, breadcrumbs: [Link("layout.section.queue", to: .officerQueue)], status: status)
    }

    private func run(_ context: OfficerContext<DeskOfficer>) async throws -> BulkRun {
        guard let id = ID<BulkRun>(context.parameters.get("id") ?? "") else { throw Problem.notFound }
        return try await office.bulkRun(id, by: context.officer.actor)
    }

    private func result(_ run: BulkRun, _ context: OfficerContext<DeskOfficer>, form: FormInput) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
        return Page(
            title: "desk.bulk.result", template: "desk/bulk-result", model: BulkResultModel(run: run, words: words, form: form),
            errors: form.errors, layout: .officer, breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}

extension DeskOfficer {
    /// He may choose several cases of his queue and do one thing to all.
    var mayTick: Bool { actor.circle != nil && actor.role != .supervisor }
}
