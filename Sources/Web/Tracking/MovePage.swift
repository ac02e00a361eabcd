import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Services

/// One thing that a reporter does with a case, on a page of its own: shown, sent, and shown again with everything typed where the
/// office cannot do it.
struct MovePage: Sendable {
    let office: Office
    let opened: OpenedCase

    func show(_ move: ReporterMove, _ code: TrackingCode, _ request: Request, _ context: AppRequestContext) async throws -> Page {
        let file = try await office.caseFile(code, for: .reporter)
        return page(MoveForm(move: move, file: file), notice: nil, status: .ok, context, rules: try await office.rules.current())
    }

    func take(
        _ move: ReporterMove, _ code: TrackingCode, form: FormInput, _ request: Request, _ context: AppRequestContext
    ) async throws -> any ResponseGenerator {
        let (files, drops) = try await takeFiles(of: form, move, code, context.visit.network)
        var form = form
        for drop in drops { form.add(drop) }
        var manuscript = office.manuscript()
        let command = MoveReading(move: move, hasFiles: !files.isEmpty).command(&form, &manuscript)
        let shown = MoveForm(
            move: move, file: try await office.caseFile(code, for: .reporter), typed: form, errors: form.errors,
            keptFiles: files.map { opened.sign($0, of: code) })
        guard form.isValid, let command else {
            return page(shown, notice: nil, status: .unprocessableContent, context, rules: try await office.rules.current())
        }
        do {
            _ = try await office.act(
                Act(
                    code: code, actor: .reporter, command: command, manuscript: manuscript,
                    expecting: Int64(form.raw(MoveForm.version)) ?? -1, formKey: form.composeKey, files: files))
        } catch ServiceFault.conflict {
            return try await again(shown, notice: "track.conflict.title", detail: "track.conflict.detail", context)
        } catch let refusal as Refusal {
            return try await refused(shown, refusal, context)
        }
        if move == .rate || move == .confirm, form.isTicked(MoveForm.aftercare) { try await office.wantAftercare(of: code) }
        return Redirect(
            to: .caseForReporter(code.canonical), query: [(name: CasePage.done, value: move.rawValue)],
            cookies: [opened.cookie(for: code, context, following: request)])
    }

    /// Files of this form and of its earlier showings; what is wrong with a file is told, and the others stay.
    private func takeFiles(
        of form: FormInput, _ move: ReporterMove, _ code: TrackingCode, _ network: VisitorNetwork
    ) async throws -> (files: [ID<Attachment>], drops: [FieldError]) {
        guard move.takesFiles else { return ([], []) }
        var kept = Array(form.all(MoveForm.kept).compactMap { opened.file($0, of: code) }.prefix(FileLimits.count))
        let uploads = form.files(MoveForm.files)
        guard !uploads.isEmpty else { return (kept, []) }
        let room = uploads.prefix(max(0, FileLimits.count - kept.count))
        let outcome = try await office.acceptFiles(
            room.map { IncomingFile(path: $0.location.path, name: $0.name, bytes: $0.size) }, from: network.name,
            keepingOriginalsFor: form.isTicked(OriginalsBox.name) ? try await office.caseFile(code, for: .reporter).id : nil)
        withExtendedLifetime(uploads) {}
        kept += outcome.kept.map(\.id)
        let dropped = outcome.dropped.map { ($0.name, $0.reason) } + uploads.dropFirst(room.count).map { ($0.name, FileDropReason.tooMany) }
        return (
            kept,
            dropped.map { name, reason in
                FieldError(MoveForm.files, Phrase("report.files.dropped.\(reason.rawValue)", ["name": String(name.prefix(80))]))
            } + OriginalsBox.errors(outcome.unsealed, field: MoveForm.files)
        )
    }

    private func refused(_ form: MoveForm, _ refusal: Refusal, _ context: AppRequestContext) async throws -> Page {
        switch refusal.reason {
        case .missing, .tooShort, .tooLong, .outOfRange, .lessPrivate:
            var form = form
            let field = form.move == .hideMore || form.move == .showMore ? MoveForm.mode : MoveForm.words
            form.errors.add(FieldError(field, refusal.phrase))
            return page(form, notice: nil, status: .unprocessableContent, context, rules: try await office.rules.current())
        default:
            return try await again(form, notice: "track.refused.title", detail: refusal.phrase, context)
        }
    }

    /// The case has moved on, or the rules stand against it: the page as it is now, with what was typed.
    func again(
        _ form: MoveForm, notice: Phrase, detail: Phrase, _ context: AppRequestContext
    ) async throws -> Page {
        let fresh = MoveForm(
            move: form.move, file: try await office.caseFile(form.file.code, for: .reporter), typed: form.typed, keptFiles: form.keptFiles)
        let banner = Banner(
            .warning, notice, text: detail, link: Link("track.conflict.link", to: .caseForReporter(form.file.code.canonical)))
        return page(fresh, notice: banner, status: .conflict, context, rules: try await office.rules.current())
    }

    func page(
        _ form: MoveForm, notice: Banner?, status: HTTPResponse.Status, _ context: AppRequestContext, rules: Rules
    ) -> Page {
        var form = form
        if form.move.takesFiles { form.originals = OriginalsBox(rules, today: ClockZone.wib.date(of: office.now())) }
        let isOffered = form.move.isOffered(by: form.file, at: office.now())
        let typed = form.typed?.raw(MoveForm.words) ?? ""
        let words = CaseWords(form.file, rules: rules, office: office, visit: context.visit)
        let model: ViewObject = [
            "notice": ViewValue(notice ?? (isOffered ? nil : closedNotice(form.file))), "code": .text(form.file.code.displayed),
            "case": .text(form.file.title), "heading": .phrase("track.move.\(form.move).title"),
            "lead": .phrase(lead(form)), "quote": quote(form, words),
            "advice": advice(form), "form": isOffered ? .object(form.view) : .none,
            "typed": isOffered || typed.isEmpty ? .none : .text(typed),
            "back": .text(SiteURL.caseForReporter(form.file.code.canonical).path),
        ]
        return Page(
            title: "track.move.\(form.move).title", template: "track/move", model: model, errors: form.errors,
            back: .caseForReporter(form.file.code.canonical), status: status)
    }

    private func lead(_ form: MoveForm) -> Phrase {
        form.move == .reopen && form.file.reopensByRequest ? "track.reopen.request.lead" : "track.move.\(form.move).lead"
    }

    /// The page was reached by an old link: nothing is wrong, it is only no longer possible.
    private func closedNotice(_ file: CaseFile) -> Banner {
        Banner(
            .info, "track.notOffered.title", text: "track.notOffered.detail",
            link: Link("track.conflict.link", to: .caseForReporter(file.code.canonical)))
    }

    /// What the reporter reacts to.
    private func quote(_ form: MoveForm, _ words: CaseWords) -> ViewValue {
        switch form.move {
        case .answerQuestion: ViewValue(form.file.openQuestion)
        case .object, .confirm, .appealAnswer: ViewValue(form.file.timeline.last { $0.kind == "answered" }?.text)
        case .appealArchive: ViewValue(form.file.timeline.last { $0.kind == "archived" }?.text)
        case .objectToClass: ViewValue(form.file.timeline.last { $0.kind == "reclassified" }?.text)
        default: .none
        }
    }

    private func advice(_ form: MoveForm) -> ViewValue {
        switch form.move {
        case .objectToClass:
            form.file.reportClass.map { found in
                .list([.phrase(Phrase("track.objection.class", phrases: ["class": "track.class.\(found.rawValue)"]))])
            } ?? .none
        case .refer, .referWithoutProvider:
            .list(["direct", "first", "age", "goesOn"].map { .phrase("track.ombudsman.\($0)") })
        default: .none
        }
    }
}
