import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Services

/// An officer's visits: the list for the day, which a telephone keeps for where there is no network, and what he found.
struct VisitPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.visits) { _, context in
            guard context.officer.actor.circle != nil else { throw Problem.forbidden }
            let words = DeskWords(context, rules: try await office.rules.current())
            let model = VisitListModel(
                visits: try await office.visits(by: context.officer.actor),
                calledOff: try await office.calledOffVisits(by: context.officer.actor), words: words,
                today: context.officer.zone.date(of: office.now()), news: context.query.first("kabar"))
            return Page(title: "desk.visit.list", template: "desk/visits", model: model, layout: .officer, scripts: ["visits.js"])
        }
        pages.get(.visit("")) { _, context in
            let visit = try await visit(context)
            if visit.isCalledOff { return try await calledOff(visit, context) }
            return page(
                visit, FormInput(beginning(visit, context.officer)), key: RandomWord.make(), context,
                rules: try await office.rules.current())
        }
        pages.post(.visit("")) { request, context in
            let form = try await context.readForm(request, limits: .files, filesField: VisitForm.beforeField)
            return try await take(form, try await visit(context), context)
        }
        pages.get(.visitWorker) { _, context in
            guard context.officer.actor.circle != nil else { throw Problem.forbidden }
            return VisitWorker(text: try context.visit.site.assets.script("visit-worker.js"))
        }
    }

    private func visit(_ context: OfficerContext<DeskOfficer>) async throws -> FieldVisit {
        guard let id = ID<FieldVisit>(context.parameters.get("id") ?? "") else { throw Problem.notFound }
        return try await office.visit(id, by: context.officer.actor)
    }

    private func beginning(_ visit: FieldVisit, _ officer: DeskOfficer) -> [(name: String, value: String)] {
        visit.day.answers(to: "seenOn")
    }

    private func take(_ form: FormInput, _ visit: FieldVisit, _ context: OfficerContext<DeskOfficer>) async throws -> any ResponseGenerator
    {
        var input = form
        let key = form.composeKey ?? RandomWord.make()
        if visit.isCalledOff { return try await calledOff(visit, typed: form, context) }
        let rules = try await office.rules.current()
        guard let typed = VisitForm(&input, zone: context.officer.zone), input.isValid else {
            return page(visit, input, key: key, context, rules: rules)
        }
        let before = try await accept(VisitForm.beforeField, &input, context.officer)
        let after = try await accept(VisitForm.afterField, &input, context.officer)
        guard input.isValid else { return page(visit, input, key: key, context, rules: rules) }
        do {
            try await office.recordFinding(
                VisitFinding(
                    text: typed.text, seenAt: typed.seenAt, point: typed.point, before: before, after: after, formKey: key),
                of: visit.id, by: context.officer.actor)
        } catch ServiceFault.invalid(let faults) {
            for fault in faults {
                input.add(FieldError(fault, label: fault.field == "seenOn" ? "desk.visit.seenOn" : "desk.visit.finding"))
            }
            return page(visit, input, key: key, context, rules: rules)
        } catch let refusal as Domain.Refusal where refusal.reason == .wrongState {
            return try await calledOff(visit, typed: form, context)
        }
        return Redirect(to: .visits, query: [("kabar", "hasil")])
    }

    private func accept(_ field: String, _ form: inout FormInput, _ officer: DeskOfficer) async throws -> [ID<Attachment>] {
        let uploads = form.files(field)
        guard !uploads.isEmpty else { return [] }
        let accepted = try await office.acceptFiles(
            uploads.map { IncomingFile(path: $0.location.path, name: $0.name, bytes: min($0.size, FileLimits.bytes + 1)) },
            for: .office, by: officer.signedIn.officer)
        withExtendedLifetime(uploads) {}
        for file in accepted.dropped {
            form.add(FieldError(field, Phrase("desk.file.\(file.reason.rawValue)", ["name": String(file.name.prefix(80))])))
        }
        return accepted.kept.map(\.id)
    }

    /// A visit that was taken back: nothing is to be done, and what was found all the same is not lost.
    private func calledOff(
        _ visit: FieldVisit, typed form: FormInput = FormInput([]), _ context: OfficerContext<DeskOfficer>
    ) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current())
        let model = CalledOffVisitModel(visit: visit, typed: form.raw("finding"), words: words)
        return Page(
            title: "desk.visit.off", template: "desk/visit-off", model: model, layout: .officer, back: .visits, status: .gone,
            scripts: ["visits.js"])
    }

    private func page(
        _ visit: FieldVisit, _ form: FormInput, key: String, _ context: OfficerContext<DeskOfficer>, rules: Rules
    ) -> Page {
        let words = DeskWords(context, rules: rules)
        return Page(
            title: "desk.visit.one", template: "desk/visit", model: VisitModel(visit: visit, form: form, key: key, words: words),
            errors: form.errors, layout: .officer, back: .visits, scripts: ["visits.js"])
    }
}

/// The script that keeps the visits on the telephone; it may look after the list and everything below it.
private struct VisitWorker: ResponseGenerator {
    let text: ByteBuffer

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers: HTTPFields = [.contentType: "text/javascript; charset=utf-8"]
        if let name = HTTPField.Name("Service-Worker-Allowed") { headers[name] = SiteURL.visits.path }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: text))
    }
}
