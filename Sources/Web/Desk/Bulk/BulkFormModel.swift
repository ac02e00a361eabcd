import Domain
import Services

/// The form for many cases, with the cases beside it.
struct BulkFormModel: ViewModel {
    let bulk: BulkForm
    /// The form's own key: sent twice, it acts once.
    let key: String

    var view: ViewObject {
        let redaction = bulk.redaction
        return [
            "heading": .phrase("desk.bulk.\(bulk.act.rawValue)"), "action": .text(SiteURL.bulk.path),
            "count": .phrase(Phrase("desk.bulk.count", phrases: ["count": .number(bulk.ticked.count)])),
            "warning": bulk.isPossible ? .none : .component(Banner(.warning, "desk.bulk.impossible")),
            "hidden": ViewValue(hidden), "fields": ViewValue(bulk.fields), "isPossible": .flag(bulk.isPossible),
            "redaction": redaction.items.isEmpty ? .none : .component(RedactionChoices(answers: redaction, form: bulk.form)),
            "button": .component(Button("desk.bulk.\(bulk.act.rawValue).button", kind: bulk.act == .merge ? .danger : .primary)),
            "cancel": .component(LinkButton("desk.act.cancel", to: .officerQueue, kind: .quiet)),
            "cases": .list(
                bulk.scenes.map { scene in
                    .object([
                        "code": .text(scene.file.code.displayed), "title": .text(scene.file.title),
                        "href": .text(SiteURL.officerReport(scene.file.code.canonical).path),
                        "state": .component(ReportStateTag.tag(scene.file.state, scene.file.closure)),
                    ])
                }),
        ]
    }

    private var hidden: [any Component] {
        let fixed = [
            HiddenField(BulkForm.actName, bulk.act.rawValue), HiddenField(BulkForm.sendName, "ya"),
            HiddenField(FormGuard.composeFieldName, key),
        ]
        return fixed + bulk.ticked.map { HiddenField(TickedCase.field, $0.value) }
    }
}
