import Domain
import HTTPTypes

/// The case had closed itself when the form came: asks for the receipt once more and carries along everything that was typed.
struct AgainPage {
    let code: TrackingCode
    let move: ReporterMove
    let form: FormInput

    func page() -> Page {
        let errors: FieldErrors = form.has(MoveForm.receipt) ? [FieldError(MoveForm.receipt, "track.codes.noMatch")] : .none
        let names =
            [FormGuard.composeFieldName, MoveForm.version, MoveForm.words, MoveForm.mode, MoveForm.coerced, MoveForm.aftercare]
            + RatingField.allCases.map(\.rawValue)
        let carried =
            names.filter(form.has).map { HiddenField($0, form.raw($0)) }
            + form.all(MoveForm.kept).map { HiddenField(MoveForm.kept, $0) }
        let model: ViewObject = [
            "action": .text(SiteURL.caseAction(code.canonical, move.rawValue).path), "carried": ViewValue(carried as [any Component]),
            "code": .text(code.displayed), "lostFiles": .flag(!form.files(MoveForm.files).isEmpty),
            "receiptInput": .component(
                TextInput(
                    MoveForm.receipt, "track.receipt", hint: "track.receipt.hint", error: errors[MoveForm.receipt], kind: .number,
                    width: .medium, autocomplete: "off", limit: 60)),
            "button": .component(Button("track.again.button")),
        ]
        return Page(
            title: "track.again.title", template: "track/again", model: model, errors: errors,
            status: errors.isEmpty ? .forbidden : .unprocessableContent)
    }
}
