import Domain
import Hummingbird
import Services

/// The marks on a report as its reporter reads them, in fair words, and the appeal to another body.
struct OwnMarkPages: Sendable {
    private static let words = "text"

    let office: Office
    private let access: RightsAccess

    init(office: Office) {
        self.office = office
        access = RightsAccess(office: office)
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.ownMarks(""), handler: show)
        pages.post(.ownMarks(""), handler: take)
    }

    /// Told at the head of the reporter's own page, as long as it stands.
    static func banner(_ mark: TriageMark, _ code: TrackingCode) -> Banner {
        Banner(
            .info, "triage.own.grade.\(mark.grade.rawValue)", text: "triage.own.goesOn",
            link: Link("triage.own.open", to: .ownMarks(code.canonical)))
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code = try await access.reporter(request, context) else { return try access.askAgain(context) }
        return try await page(code, FormInput([]), context)
    }

    @Sendable private func take(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        guard let code = try await access.reporter(request, context) else { return try access.askAgain(context) }
        let words = form.text(Self.words, "triage.own.words", required: true, limit: Office.longestMarkWords)
        guard form.isValid else { return try await page(code, form, context) }
        do {
            try await office.carryOut(.appeal, on: code, by: .reporter, words: words)
        } catch ServiceFault.invalid(let faults) {
            form.add(faults.map { FieldFault(Self.words, $0.reason, limit: $0.limit) }, labels: [Self.words: "triage.own.words"])
            return try await page(code, form, context)
        } catch let refusal as Domain.Refusal where refusal.reason == .alreadyDone {
            return Redirect(to: .ownMarks(code.canonical))
        }
        return Redirect(to: .ownMarks(code.canonical))
    }

    private func page(_ code: TrackingCode, _ form: FormInput, _ context: AppRequestContext) async throws -> Page {
        let records = try await office.ownMarks(of: code)
        let file = try await office.caseFile(code, for: .reporter)
        let words = CaseWords(file, rules: try await office.rules.current(), office: office, visit: context.visit)
        let open = records.first { $0.mark.state == .standing && ($0.mark.appealUntil ?? office.now()) > office.now() }
        let until = open?.mark.appealUntil.map { words.date($0.adding(milliseconds: -1)) }
        let model: ViewObject = [
            "code": .text(code.displayed), "action": .text(SiteURL.ownMarks(code.canonical).path),
            "records": .list(records.map { record($0, words) }), "isEmpty": .flag(records.isEmpty),
            "until": until.map { .phrase(Phrase("triage.own.until", ["date": $0])) } ?? .none,
            "fields": open == nil
                ? .none
                : .component(
                    TextArea(
                        Self.words, "triage.own.words", hint: "triage.own.words.hint", value: form.raw(Self.words),
                        error: form.errors[Self.words], limit: Office.longestMarkWords)),
            "button": .component(Button("triage.own.button")),
        ]
        return Page(
            title: "triage.own.title", template: "triage/own", model: model, errors: form.errors, back: .caseForReporter(code.canonical))
    }

    /// Bodies are named, officers are not.
    private func record(_ record: TriageRecord, _ words: CaseWords) -> ViewValue {
        let mark = record.mark
        let shown = record.stepsForReporter
        return .object([
            "grade": .phrase("triage.own.grade.\(mark.grade.rawValue)"), "text": .phrase("triage.own.text.\(mark.grade.rawValue)"),
            "ground": .phrase("triage.ground.\(mark.ground.rawValue)"), "state": .phrase("triage.own.state.\(mark.state.rawValue)"),
            "due": mark.due.map { .phrase(Phrase("triage.own.due", ["date": words.date($0.adding(milliseconds: -1))])) } ?? .none,
            "steps": .component(
                Timeline(
                    shown.map { step in
                        TimelineItem(
                            .done, "triage.own.step.\(step.kind.rawValue)", time: .verbatim(words.moment(step.at)),
                            actor: Self.who(step, words),
                            body: step.words.isEmpty ? .none : .text(step.words))
                    })),
        ])
    }

    static func who(_ step: TriageRecord.Step, _ words: CaseWords) -> Phrase {
        switch step.kind {
        case .appealed: "track.who.reporter"
        case .lapsed: "track.who.system"
        default: step.agency.map { words.name(Holder(agency: $0)) } ?? "track.desk"
        }
    }
}
