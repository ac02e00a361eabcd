import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Sealing
import Services

/// The third page: photos and documents, all of it to be skipped at will.
struct FilesPage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.files), handler: show)
        pages.post(.report(.files), handler: take)
        pages.get(.draftFile("")) { request, context in
            guard let token = desk.token(request, context), let id = context.parameters.get("id").flatMap({ ID<Attachment>($0) }) else {
                throw Problem.notFound
            }
            return FileAnswer(try await desk.office.file(id, ofDraft: token), office: desk.office, isPreview: true)
        }
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        let frame = StepFrame(.files, isChange: context.query.first(StepFrame.change) != nil)
        let model = FilesModel(
            frame: frame, files: open.draft.files, words: context.words, keepsOriginals: open.draft.content.keepsOriginals)
        return try await page(model, open, context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard var open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        var form: FormInput
        do {
            form = try await context.readForm(request, limits: .files, filesField: "files")
        } catch let problem as Problem where problem.kind == .badRequest {
            // Nothing of the form could be read; the draft is as it was.
            let errors: FieldErrors = [FieldError("files", "form.files.cutOff")]
            let model = FilesModel(
                frame: StepFrame(.files, isChange: false), files: open.draft.files, words: context.words,
                keepsOriginals: open.draft.content.keepsOriginals, errors: errors)
            return try await page(model, open, context)
        }
        try await desk.note(form, on: &open)
        let frame = StepFrame(.files, isChange: form.has(StepFrame.change))
        try await describe(open, &form)
        try await noteOriginals(form, on: &open)
        if let id = ID<Attachment>(form.raw("remove")) {
            try await desk.office.remove(id, fromDraft: open.token)
            if form.isValid { return stay(frame) }
            let model = FilesModel(frame: frame, files: open.draft.files.filter { $0.id != id }, words: context.words, typed: form)
            return try await page(model, open, context)
        }
        let uploads = form.files("files")
        let outcome = try await desk.office.addFiles(
            // What was too large was thrown away, and weighs no more on the network's share than a file may.
            uploads.map { IncomingFile(path: $0.location.path, name: $0.name, bytes: min($0.size, FileLimits.bytes + 1)) },
            toDraft: open.token, from: context.visit.network.name, keepsOriginals: open.draft.content.keepsOriginals)
        withExtendedLifetime(uploads) {}
        for file in outcome.dropped {
            form.add(FieldError("files", Phrase("report.files.dropped.\(file.reason.rawValue)", ["name": String(file.name.prefix(80))])))
        }
        for error in OriginalsBox.errors(outcome.unsealed, field: "files") { form.add(error) }
        guard form.isValid else {
            let model = FilesModel(frame: frame, files: open.draft.files + outcome.kept, words: context.words, typed: form)
            return try await page(model, open, context)
        }
        if form.raw("action") == "add", !uploads.isEmpty { return stay(frame) }
        var draft = open.draft.content
        draft.passed.insert(.files)
        return try await desk.save(draft, token: open.token, context: context, next: frame.next)
    }

    /// Keeps the wish for originals as ticked now, wherever the box was on the page.
    private func noteOriginals(_ form: FormInput, on open: inout DraftDesk.Open) async throws {
        guard open.draft.files.count < FileLimits.count else { return }
        let wish = form.isTicked(OriginalsBox.name)
        guard wish != open.draft.content.keepsOriginals else { return }
        open.draft.content.keepsOriginals = wish
        try await desk.office.save(open.draft.content, token: open.token)
    }

    /// Keeps the names of the files as typed; one that is too long is told beside its field.
    private func describe(_ open: DraftDesk.Open, _ form: inout FormInput) async throws {
        for (index, file) in open.draft.files.enumerated() where form.has(FilesModel.description(of: file)) {
            let name = FilesModel.description(of: file)
            let words = form.text(name, Phrase("report.files.describe.name", ["number": String(index + 1)]), limit: FileLimits.description)
            if form.errors[name] == nil, words != file.description {
                try await desk.office.describe(file.id, as: words, inDraft: open.token)
            }
        }
    }

    private func stay(_ frame: StepFrame) -> Redirect {
        Redirect(to: .report(.files), query: frame.isChange ? [(name: StepFrame.change, value: "1")] : [])
    }

    private func page(_ model: FilesModel, _ open: DraftDesk.Open, _ context: AppRequestContext) async throws -> Page {
        var view = model.view
        if let box = OriginalsBox(try await desk.office.rules.current(), today: ClockZone.wib.date(of: desk.office.now())) {
            view["originals"] = .component(box.component(isTicked: model.keepsOriginals))
        }
        view["work"] = try await desk.work(on: open, context)
        return Page(
            title: "report.files.title", template: "report/files", model: view, errors: model.errors, back: model.frame.back,
            scripts: ["report.js"])
    }
}

private struct FilesModel: ViewModel {
    let frame: StepFrame
    let files: [FileLine]
    let words: Words
    /// What was typed, where the form was sent before.
    var typed: FormInput?
    var errors = FieldErrors.none
    /// The box is ticked.
    let keepsOriginals: Bool

    init(frame: StepFrame, files: [FileLine], words: Words, keepsOriginals: Bool, errors: FieldErrors = .none) {
        self.frame = frame
        self.files = files
        self.words = words
        self.keepsOriginals = keepsOriginals
        self.errors = errors
    }

    init(frame: StepFrame, files: [FileLine], words: Words, typed: FormInput) {
        self.init(frame: frame, files: files, words: words, keepsOriginals: typed.isTicked(OriginalsBox.name), errors: typed.errors)
        self.typed = typed
    }

    static func description(of file: FileLine) -> String { "description-\(file.id)" }

    var view: ViewObject {
        [
            "frame": .object(frame.view), "hasRoom": .flag(files.count < FileLimits.count),
            "upload": .component(
                FileUpload("files", "report.files.upload.label", hint: "report.files.upload.hint", error: errors["files"])),
            "add": .component(Button("report.files.add", kind: .secondary, name: "action", value: "add")),
            "files": .list(files.enumerated().map { .object(view(of: $0.element, number: $0.offset + 1)) }),
            "next": .component(Button(files.isEmpty ? "report.files.skip" : "report.next", name: "action", value: "next")),
        ]
    }

    private func view(of file: FileLine, number: Int) -> ViewObject {
        let name = Self.description(of: file)
        return [
            "number": ViewValue(number), "isImage": .flag(file.isImage && file.scan.isFree),
            "held": file.scan.isFree ? .none : .phrase("report.files.scan.\(file.scan.rawValue)"),
            "hasOriginal": .flag(file.hasOriginal), "href": .text(SiteURL.draftFile(file.id.description).path),
            "kind": .phrase("report.files.kind.\(file.isImage ? "image" : "document")"), "size": .text(words.fileSize(file.bytes)),
            "id": .text(file.id.description),
            "describe": .component(
                TextInput(
                    name, Phrase("report.files.describe", ["number": String(number)]),
                    value: typed.flatMap { $0.has(name) ? $0.raw(name) : nil } ?? file.description,
                    error: errors[name])),
        ]
    }
}
