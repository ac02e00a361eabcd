import Domain
import HTTPTypes
import Hummingbird
import Services

/// What the inspectorate has written to somebody who suffers for having reported, and his reply. Nothing around the messages says what they
/// are about, and what he replied is shown nowhere.
struct AftercareMessages: Sendable {
    /// Says that the receipt was shown a moment ago.
    static let pass = "pesan"
    private static let words = "balasan"

    let office: Office
    let opened: OpenedCase

    /// Whether the receipt in the form is the one of this report.
    func opens(_ form: inout FormInput, _ code: TrackingCode, _ context: AppRequestContext) async throws -> Bool {
        let typed = form.text(MoveForm.receipt, "track.receipt", required: true, limit: 60)
        guard form.isValid else { return false }
        guard let receipt = ReceiptCode(typed) else {
            form.add(FieldError(MoveForm.receipt, "track.receipt.wrong"))
            return false
        }
        guard try await office.opens(code, with: receipt, from: context.visit.network.name) else {
            form.add(FieldError(MoveForm.receipt, "track.codes.noMatch"))
            return false
        }
        return true
    }

    /// Everything written so far, and room for a reply as long as the matter is open.
    func page(
        _ code: TrackingCode, _ context: AppRequestContext, typed: FormInput? = nil, notice: Banner? = nil
    ) async throws -> Page {
        var model: ViewObject = [
            "code": .text(code.displayed), "notice": ViewValue(notice), "action": .text(SiteURL.aftercare(code.canonical).path),
            "back": .text(SiteURL.caseForReporter(code.canonical).path),
        ]
        var isOpen = false
        if let file = try await file(of: code) {
            let words = CaseWords(file, rules: try await office.rules.current(), office: office, visit: context.visit)
            let messages = file.timeline.filter { $0.who != .reporter && !$0.isInternal }.compactMap { entry in
                entry.text.map { ViewValue.object(["time": .text(words.moment(entry.at)), "text": .text($0)]) }
            }
            let due = file.clocks.first { $0.running.key == .completion || $0.running.key == .completionHolder }
            model["messages"] = .list(messages)
            model["due"] = ViewValue(due.map { Phrase("aftercare.messages.due", ["date": words.date($0.deadline.date)]) })
            isOpen = !messages.isEmpty && command(for: file) != nil
        }
        model["isOpen"] = .flag(isOpen)
        model["hidden"] = ViewValue([
            HiddenField(FormGuard.composeFieldName, typed?.composeKey ?? RandomWord.make()), HiddenField(Self.pass, opened.pass(to: code)),
        ])
        model["fields"] = ViewValue(
            [
                TextArea(
                    Self.words, "aftercare.messages.reply", value: typed?.raw(Self.words) ?? "", error: typed?.errors[Self.words],
                    limit: MoveForm.wordsLimit)
            ] as [any Component])
        model["button"] = .component(Button("aftercare.button"))
        model["typed"] = isOpen ? .none : ViewValue(typed?.raw(Self.words))
        return Page(
            title: "aftercare.title", template: "rights/aftercare-messages", model: model, errors: typed?.errors ?? .none,
            back: .caseForReporter(code.canonical), status: notice == nil ? nil : .conflict)
    }

    /// Afterwards everything looks as after any other answer.
    func reply(_ given: FormInput, _ code: TrackingCode, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard opened.admits(given.raw(Self.pass), to: code) else {
            return AskModel(code: code.displayed, asksForBoth: true).page(context)
        }
        var form = given
        let words = form.text(Self.words, "aftercare.messages.reply", required: true, limit: MoveForm.wordsLimit)
        guard form.isValid else { return try await page(code, context, typed: form) }
        let ended = Banner(.info, "track.notOffered.title", text: "track.notOffered.detail")
        guard let harmCase = try await office.harmCase(of: code), let file = try await file(of: code), let command = command(for: file)
        else { return try await page(code, context, typed: form, notice: ended) }
        var texts = office.manuscript()
        let wording = texts.write(words, as: command.kind, for: .reporter)
        do {
            _ = try await office.act(
                Act(code: harmCase, actor: .reporter, command: command.make(wording), manuscript: texts, formKey: form.composeKey))
        } catch is Refusal {
            return try await page(code, context, typed: form, notice: ended)
        }
        return Redirect(to: .caseForReporter(code.canonical), query: [(name: CasePage.done, value: AftercarePages.noun)])
    }

    private func file(of code: TrackingCode) async throws -> CaseFile? {
        guard let harmCase = try await office.harmCase(of: code) else { return nil }
        return try await office.caseFile(harmCase, for: .reporter)
    }

    /// What a reply is now: the answer to a question, or words of his own.
    private func command(for file: CaseFile) -> (kind: WritingKind, make: (Wording) -> Command)? {
        let now = office.now()
        if ReporterMove.answerQuestion.isOffered(by: file, at: now) { return (.reply, { .complete($0, hasFiles: false) }) }
        if ReporterMove.addInformation.isOffered(by: file, at: now) { return (.information, { .addInformation($0, hasFiles: false) }) }
        return nil
    }
}
