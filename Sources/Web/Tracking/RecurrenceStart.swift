import Domain
import HTTPTypes
import Hummingbird
import Sealing
import Services

/// The problem of a closed report came back (row 28a): its reporter says what happens now, and goes on with a new report in which the
/// place, the matter and the last holder stand already.
struct RecurrenceStart: Sendable {
    let office: Office
    let opened: OpenedCase

    private var pages: MovePage { MovePage(office: office, opened: opened) }

    func show(_ code: TrackingCode, _ request: Request, _ context: AppRequestContext) async throws -> Page {
        let form = MoveForm(move: .recurrence, file: try await office.caseFile(code, for: .reporter))
        let isOffered = form.move.isOffered(by: form.file, at: office.now())
        let notice = isOffered ? try await unsentDraft(request, context) : nil
        return pages.page(form, notice: notice, status: .ok, context, rules: try await office.rules.current())
    }

    func take(
        _ code: TrackingCode, form: FormInput, _ request: Request, _ context: AppRequestContext
    ) async throws -> any ResponseGenerator {
        var form = form
        let body = form.text(MoveForm.words, "track.move.recurrence.label", required: true, limit: MoveForm.wordsLimit)
        let file = try await office.caseFile(code, for: .reporter)
        let shown = MoveForm(move: .recurrence, file: file, typed: form, errors: form.errors)
        guard shown.move.isOffered(by: file, at: office.now()) else {
            return try await pages.again(shown, notice: "track.refused.title", detail: "track.notOffered.detail", context)
        }
        guard form.isValid else {
            let notice = try await unsentDraft(request, context)
            return pages.page(
                shown, notice: notice, status: .unprocessableContent, context, rules: try await office.rules.current())
        }
        var draft = StoredDraft(recurrenceOf: file, body: body)
        draft.begunAt = office.now()
        return try await DraftDesk(office: office).save(draft, token: RandomToken(), context: context, next: .report(.place))
    }

    /// A visitor writes one report at a time: going on here gives up another that is not sent.
    private func unsentDraft(_ request: Request, _ context: AppRequestContext) async throws -> Banner? {
        guard try await DraftDesk(office: office).begun(request, context) != nil else { return nil }
        return Banner(
            .warning, "track.recurrence.draft.title", text: "track.recurrence.draft.text",
            link: Link("track.recurrence.draft.link", to: .report(.check)))
    }
}
