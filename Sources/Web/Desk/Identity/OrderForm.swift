import Domain
import Services

/// The fields of a written order that forbids telling the reporter. One page may have several such forms, so each has names of its own.
struct OrderForm {
    /// How the names of its fields begin.
    let prefix: String

    /// Of the form with which an identity is asked for.
    static let asking = OrderForm(prefix: "bar")

    /// Of the form with which a standing bar is to be renewed, by its place on the page.
    static func renewing(_ place: Int) -> OrderForm { OrderForm(prefix: "renew\(place)") }

    private var number: String { prefix + "Number" }
    private var date: String { prefix + "Date" }
    private var authority: String { prefix + "Authority" }
    private var words: String { prefix + "Words" }

    func fields(_ form: FormInput) -> [any Component] {
        [
            form.line(number, "identity.bar.number"), form.day(date, "identity.bar.date"),
            form.line(authority, "identity.bar.authority", hint: "identity.bar.authority.hint"),
            form.area(words, "identity.bar.words", hint: "identity.bar.words.hint", rows: 4, limit: 2000),
        ]
    }

    /// Something was typed into it.
    func isBegun(_ form: FormInput) -> Bool {
        [number, authority, words].contains { !form.raw($0).isEmpty } || !form.dateFields(date).isEmpty
    }

    /// Nil, with an error beside each field that is wrong, where it is not whole.
    func order(_ draft: inout ActDraft) -> LegalOrder? {
        let number = draft.form.text(number, "identity.bar.number", required: true, limit: 200)
        let date = draft.form.civilDate(date, "identity.bar.date", required: true)
        let authority = draft.form.text(authority, "identity.bar.authority", required: true, limit: 200)
        let words = draft.form.text(words, "identity.bar.words", required: true, limit: 2000)
        guard draft.form.isValid, let date else { return nil }
        return LegalOrder(
            number: draft.texts.write(number, as: .order, for: .office), date: date,
            authority: draft.texts.write(authority, as: .order, for: .office),
            words: draft.texts.write(words, as: .order, for: .office))
    }

    /// The same fault beside the field as it is named here; the rules know the fields of the first form.
    func placed(_ refusal: Refusal) -> Refusal {
        guard let field = refusal.field, field.hasPrefix(Self.asking.prefix) else { return refusal }
        var placed = refusal
        placed.field = prefix + field.dropFirst(Self.asking.prefix.count)
        return placed
    }
}
