import Domain
import Foundation
import Hummingbird
import Sealing
import Services

/// The counter and the telephone: an assistant writes down what a citizen tells, and hands over the slip with the codes.
struct CounterPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.counter) { _, context in
            try require(context.officer)
            return try await page(FormInput(CounterModel.beginning), compose: RandomToken(), context)
        }
        pages.post(.counter) { request, context in
            try require(context.officer)
            return try await take(try await context.readForm(request, limits: .files, filesField: CounterForm.filesField), context)
        }
        pages.get(.counterEntry("")) { _, context in
            try await slip(try await entry(context), context)
        }
        pages.post(.counterEntry("")) { request, context in
            _ = try await context.readForm(request)
            let entry = try await entry(context)
            try await office.handOver(entry.entry.code, by: context.officer.actor)
            return Redirect(to: .counter, query: [("kabar", "serah")])
        }
    }

    private func require(_ officer: DeskOfficer) throws {
        guard office.mayAssist(officer.actor) else { throw Problem.forbidden }
    }

    private func entry(_ context: OfficerContext<DeskOfficer>) async throws -> CounterEntry {
        guard let code = TrackingCode(context.parameters.get("code") ?? "") else { throw Problem.notFound }
        return try await office.assistedEntry(code, by: context.officer.actor)
    }

    private func take(_ input: FormInput, _ context: OfficerContext<DeskOfficer>) async throws -> any ResponseGenerator {
        var input = input
        let officer = context.officer
        let today = officer.zone.date(of: office.now())
        let directory = try await office.rules.current().directory
        let form = CounterForm(&input, office: office, directory: directory, today: today)
        let compose = RandomToken(input.raw(FormGuard.composeFieldName)) ?? RandomToken()
        guard input.isValid, !form.isAskingWhere, let receivedOn = form.receivedOn else {
            return try await page(input, typed: form, compose: compose, context)
        }
        let files = try await accept(&input, by: officer)
        guard input.isValid else { return try await page(input, typed: form, compose: compose, context) }
        do {
            let sent = try await office.submit(
                form.report(
                    compose: compose, files: files, officer: officer, language: context.visit.language.rawValue, receivedOn: receivedOn))
            return Redirect(to: .counterEntry(sent.code.canonical))
        } catch ServiceFault.invalid(let faults) {
            for fault in faults { input.add(error(fault)) }
        } catch let refusal as Domain.Refusal where refusal.reason == .accusedBody {
            input.add(FieldError("body", "desk.counter.accused"))
        }
        return try await page(input, typed: form, compose: compose, context)
    }

    private func error(_ fault: FieldFault) -> FieldError {
        if fault.field == "receivedOn" {
            return FieldError(fault.field, Phrase("desk.counter.receivedOn.wrong", ["days": String(fault.limit ?? 0)]))
        }
        return FieldError(fault, label: CounterModel.label(of: fault.field))
    }

    private func accept(_ input: inout FormInput, by officer: DeskOfficer) async throws -> [ID<Attachment>] {
        let uploads = input.files(CounterForm.filesField)
        let accepted = try await office.acceptFiles(
            uploads.map { IncomingFile(path: $0.location.path, name: $0.name, bytes: min($0.size, FileLimits.bytes + 1)) },
            for: .reporter, by: officer.signedIn.officer)
        withExtendedLifetime(uploads) {}
        for file in accepted.dropped {
            input.add(
                FieldError(CounterForm.filesField, Phrase("desk.file.\(file.reason.rawValue)", ["name": String(file.name.prefix(80))])))
        }
        return accepted.kept.map(\.id)
    }

    private func page(
        _ input: FormInput, typed: CounterForm? = nil, compose: RandomToken, _ context: OfficerContext<DeskOfficer>
    ) async throws -> Page {
        let rules = try await office.rules.current()
        let words = DeskWords(context, rules: rules, regions: office.regions)
        let model = CounterModel(
            form: input, typed: typed, compose: compose, officer: context.officer, words: words,
            entries: try await office.assistedEntries(by: context.officer.actor), backdate: try await office.assistedBackdate(),
            now: office.now(), news: context.query.first("kabar"))
        return Page(
            title: "desk.counter.title", template: "desk/counter", model: model, errors: input.errors, layout: .officer,
            scripts: ["report.js"])
    }

    private func slip(_ entry: CounterEntry, _ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
        let model = CounterSlip(
            entry: entry, officer: context.officer, words: words, site: context.visit.site, now: office.now(),
            label: context.text("desk.counter.qr"), isReadable: await isReadable(entry.entry.code, context.officer.actor))
        return Page(
            title: "desk.counter.slip", template: "desk/counter-slip", model: model, layout: .officer,
            breadcrumbs: [Link("desk.counter.title", to: .counter)], scripts: ["report.js"])
    }

    private func isReadable(_ code: TrackingCode, _ actor: Actor) async -> Bool {
        (try? await office.caseFile(code, for: .officer(actor))) != nil
    }
}
