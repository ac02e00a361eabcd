import HTTPTypes

/// Everything that was typed, with a fresh token and a button to send it: instead of a refusal that would lose it.
struct ResendPage {
    /// Why the form has to be sent once more.
    enum Reason: String, CaseIterable {
        /// Its token no longer fits the visitor.
        case expired
        /// The officer had to sign in on the way.
        case signedIn
        /// The officer had to prove once more who he is.
        case proved
    }

    let carried: CarriedForm
    let reason: Reason
    let layout: Page.Layout

    func page() -> Page {
        let title: Phrase = "form.again.title"
        let model: ViewObject = [
            "heading": .phrase(title), "lead": .phrase("form.again.\(reason.rawValue)"), "action": .text(carried.address),
            "takesFiles": .flag(!carried.fileFields.isEmpty), "carried": ViewValue(carried.fields),
            "texts": .list(carried.texts.map { .object(["text": .text($0)]) }), "fields": ViewValue(carried.asked),
            "button": .component(Button("form.again.button")),
        ]
        return Page(
            title: title, template: "problem/resend", model: model, layout: layout, status: reason == .expired ? .forbidden : .ok)
    }
}
