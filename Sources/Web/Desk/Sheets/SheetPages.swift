import Domain
import Foundation
import Hummingbird
import Services

/// Sheets of a case for paper, and the page on which a signed one comes back into its case.
struct SheetPages {
    static let filesField = "scan"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.dispositionSheet("")) { _, context in try await sheet(.disposition, context) }
        pages.get(.visitRecord("")) { _, context in try await sheet(.visit, context) }
        pages.get(.memorandum("")) { _, context in try await letter(.memorandum, context) }
        pages.get(.coverLetter("")) { _, context in try await letter(.cover, context) }
        pages.get(.returnedSheet) { _, context in
            guard context.officer.actor.circle != nil else { throw Problem.forbidden }
            let typed = String((context.query.first(SheetNumber.queryName) ?? "").prefix(60))
            return page(FormInput([("number", typed)]), key: RandomWord.make(), context)
        }
        pages.post(.returnedSheet) { request, context in
            let form = try await context.readForm(request, limits: .files, filesField: Self.filesField)
            guard context.officer.actor.circle != nil else { throw Problem.forbidden }
            return try await take(form, context)
        }
    }

    /// Whoever may write a note on the case may print its sheets: what is on them is the office's own.
    private func sheet(_ kind: SheetNumber.Kind, _ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let scene = try await CaseDesk(office: office).scene(context)
        guard scene.file.moves.contains(.note) else { throw Problem.forbidden }
        let number = SheetNumber(kind, of: scene.file.code)
        return Page(
            title: Phrase("desk.sheet.title", ["number": number.displayed]), template: "desk/sheet",
            model: CaseSheet(number: number, scene: scene, site: context.visit.site, label: context.text("desk.sheet.qr")),
            layout: .officer, back: .officerReport(scene.file.code.canonical), scripts: ["report.js"])
    }

    private func letter(_ kind: OfficialLetter.Kind, _ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let scene = try await CaseDesk(office: office).scene(context)
        guard scene.file.moves.contains(.note) else { throw Problem.forbidden }
        return Page(
            title: "desk.letter.\(kind.rawValue)", template: "desk/letter", model: OfficialLetter(kind: kind, scene: scene),
            layout: .officer, back: .officerReport(scene.file.code.canonical), scripts: ["report.js"])
    }

    private func take(_ typed: FormInput, _ context: OfficerContext<DeskOfficer>) async throws -> any ResponseGenerator {
        var form = typed
        let key = form.composeKey ?? RandomWord.make()
        let words = form.text("number", "desk.sheet.number", required: true, limit: 200)
        let note = form.text("note", "desk.sheet.note", limit: 2000)
        let number = SheetNumber(typed: words)
        if !words.isEmpty, number == nil { form.add(FieldError("number", "desk.sheet.number.wrong")) }
        if form.files(Self.filesField).isEmpty {
            form.add(FieldError(Self.filesField, Phrase("form.required", phrases: ["label": "desk.sheet.scan"])))
        }
        guard form.isValid, let number, let code = try await openCode(number, context.officer.actor) else {
            if form.isValid { form.add(FieldError("number", "desk.sheet.number.unknown")) }
            return page(form, key: key, context)
        }
        let accepted = try await office.acceptFiles(
            form.files(Self.filesField).map {
                IncomingFile(path: $0.location.path, name: $0.name, bytes: min($0.size, FileLimits.bytes + 1))
            },
            for: .office, by: context.officer.signedIn.officer)
        for file in accepted.dropped {
            form.add(FieldError(Self.filesField, Phrase("desk.file.\(file.reason.rawValue)", ["name": String(file.name.prefix(80))])))
        }
        guard form.isValid else { return page(form, key: key, context) }
        var texts = office.manuscript()
        let title = context.text(Phrase("desk.sheet.returned.\(number.kind.rawValue)", ["number": number.displayed]))
        let wording = texts.write(note.isEmpty ? title : "\(title)\n\(note)", as: .note, for: .office)
        _ = try await office.act(
            Act(
                code: code, actor: context.officer.actor, command: .note(wording), manuscript: texts, formKey: form.composeKey,
                files: accepted.kept.map(\.id)))
        return Redirect(to: .officerReport(code.canonical), query: [("kabar", NoteAct().noun)])
    }

    /// A case that the officer may not work on is as good as unknown.
    private func openCode(_ number: SheetNumber, _ actor: Actor) async throws -> TrackingCode? {
        do {
            let file = try await office.caseFile(number.code, for: .officer(actor))
            return file.moves.contains(.note) ? file.code : nil
        } catch ServiceFault.notFound {
            return nil
        }
    }

    private func page(_ form: FormInput, key: String, _ context: OfficerContext<DeskOfficer>) -> Page {
        let model: ViewObject = [
            "action": .text(SiteURL.returnedSheet.path), "key": .component(HiddenField(FormGuard.composeFieldName, key)),
            "fields": ViewValue(
                [
                    form.line("number", "desk.sheet.number", hint: "desk.sheet.number.hint", width: .medium, limit: 200),
                    FileUpload(Self.filesField, "desk.sheet.scan", hint: "desk.sheet.scan.hint", error: form.errors[Self.filesField]),
                    form.area("note", "desk.sheet.note", rows: 3, limit: 2000),
                ] as [any Component]), "button": .component(Button("desk.sheet.send")),
        ]
        return Page(
            title: "desk.sheet.return", template: "desk/sheet-return", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}
