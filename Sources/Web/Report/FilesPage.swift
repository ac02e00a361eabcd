import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Sealing
import Services

/// The third page: photos and documents, all of it to be skipped at will.
struct FilesPage: Sendable {
    let desk: DraftDesk

    private static let limits = FormLimits(
        total: FileLimits.count * FileLimits.bytes + 1_048_576, parts: 60, field: 16_384, file: FileLimits.bytes, partHeader: 4096)

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
        return page(FilesModel(frame: frame, files: open.draft.files, words: context.words))
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        let form: FormInput
        do {
            form = try await context.readForm(request, limits: Self.limits)
        } catch let problem as Problem where problem.kind == .tooLarge {
            let errors: FieldErrors = [FieldError("files", "report.files.dropped.tooLargeAll")]
            return page(
                FilesModel(frame: StepFrame(.files, isChange: false), files: open.draft.files, words: context.words, errors: errors))
        }
        let frame = StepFrame(.files, isChange: form.has(StepFrame.change))
        try await describe(open, form)
        if let id = ID<Attachment>(form.raw("remove")) {
            try await desk.office.remove(id, fromDraft: open.token)
            return stay(frame)
        }
        let uploads = form.files("files")
        let outcome: AcceptedFiles
        do {
            outcome = try await desk.office.addFiles(
                uploads.map { IncomingFile(path: $0.location.path, name: $0.name, bytes: $0.size) }, toDraft: open.token,
                from: context.visit.network.name)
        } catch ServiceFault.tooMany {
            let errors: FieldErrors = [FieldError("files", "report.files.dropped.share")]
            return page(
                FilesModel(frame: frame, files: open.draft.files, words: context.words, errors: errors), status: .tooManyRequests)
        }
        withExtendedLifetime(uploads) {}
        guard outcome.dropped.isEmpty else {
            let errors = FieldErrors(
                outcome.dropped.map { file in
                    FieldError("files", Phrase("report.files.dropped.\(file.reason.rawValue)", ["name": String(file.name.prefix(80))]))
                })
            return page(FilesModel(frame: frame, files: open.draft.files + outcome.kept, words: context.words, errors: errors))
        }
        if form.raw("action") == "add", !uploads.isEmpty { return stay(frame) }
        var draft = open.draft.content
        draft.passed.insert(.files)
        return try await desk.save(draft, token: open.token, context: context, next: frame.next)
    }

    private func describe(_ open: DraftDesk.Open, _ form: FormInput) async throws {
        for file in open.draft.files where form.has(FilesModel.description(of: file)) {
            let words = form.raw(FilesModel.description(of: file))
            if words != file.description { try await desk.office.describe(file.id, as: words, inDraft: open.token) }
        }
    }

    private func stay(_ frame: StepFrame) -> Redirect {
        Redirect(to: .report(.files), query: frame.isChange ? [(name: StepFrame.change, value: "1")] : [])
    }

    private func page(_ model: FilesModel, status: HTTPResponse.Status? = nil) -> Page {
        Page(
            title: "report.files.title", template: "report/files", model: model, errors: model.errors, back: model.frame.back,
            status: status)
    }
}

private struct FilesModel: ViewModel {
    let frame: StepFrame
    let files: [FileLine]
    let words: Words
    var errors = FieldErrors.none

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
        [
            "number": ViewValue(number), "isImage": .flag(file.isImage), "href": .text(SiteURL.draftFile(file.id.description).path),
            "kind": .phrase("report.files.kind.\(file.isImage ? "image" : "document")"), "size": .text(words.fileSize(file.bytes)),
            "id": .text(file.id.description),
            "describe": .component(
                TextInput(
                    Self.description(of: file), Phrase("report.files.describe", ["number": String(number)]), value: file.description)),
        ]
    }
}
