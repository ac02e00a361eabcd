import Domain
import Services

/// What became of each case, and how to take it back.
struct BulkResultModel: ViewModel {
    let run: BulkRun
    let words: DeskWords
    let form: FormInput

    var view: ViewObject {
        let done = run.lines.filter { $0.outcome == .done }
        let summary = Phrase("desk.bulk.summary", phrases: ["done": .number(done.count), "all": .number(run.lines.count)])
        return [
            "heading": .phrase("desk.bulk.\(run.act.rawValue)"), "time": .text(words.moment(run.at)), "summary": .phrase(summary),
            "lines": .list(run.lines.map(line)), "isUndoable": .flag(run.isUndoable),
            "undoAction": .text(SiteURL.bulkRun(run.id.description).path),
            "reason": run.act == .merge ? .component(form.area("reason", "desk.field.reason.reporter", rows: 3, limit: 2000)) : .none,
            "again": run.act == .dispose && !done.isEmpty ? .object(again(done)) : .none,
            "queue": .component(LinkButton("desk.bulk.queue", to: .officerQueue, kind: .secondary)),
        ]
    }

    /// A disposal is taken back by another one.
    private func again(_ done: [BulkLine]) -> ViewObject {
        let ticked = done.compactMap { line in line.version.map { TickedCase(line.code, version: $0) } }
        return [
            "disposeAction": .text(SiteURL.bulk.path),
            "ticked": ViewValue(
                [HiddenField(BulkForm.actName, BulkAct.dispose.rawValue)] + ticked.map { HiddenField(TickedCase.field, $0.value) }),
        ]
    }

    /// The rule in words, with the field that it means by its label.
    private func why(_ reason: Refusal.Reason, _ field: String?) -> Phrase {
        let refusal = Refusal(reason, field: field)
        return refusal.fieldError(in: Self.labels)?.key ?? refusal.phrase
    }

    private static let labels: [any Component] = [
        TextInput("act", "desk.field.act"), TextInput("actDate", "desk.field.actDate"), TextInput("nextDate", "desk.field.nextDate"),
        TextInput("parent", "desk.field.parent"), TextInput("reason", "desk.field.reason.reporter"),
        TextInput("unit", "desk.field.unit"), TextInput("instruction", "desk.field.instruction"),
    ]

    private func line(_ line: BulkLine) -> ViewValue {
        let tone: StatusTag.Tone =
            switch line.outcome {
            case .done: .done
            case .unchanged, .undone: .neutral
            case .waiting, .kept: .waiting
            case .refused, .unavailable, .changed, .gone: .danger
            }
        return .object([
            "code": .text(line.code.displayed), "href": .text(SiteURL.officerReport(line.code.canonical).path),
            "outcome": .component(StatusTag("desk.bulk.outcome.\(line.outcome.rawValue)", tone: tone)),
            "reason": ViewValue(line.reason.map { why($0, line.field) }),
        ])
    }
}
