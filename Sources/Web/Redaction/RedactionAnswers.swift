import IndonesianText
import Services

/// What in the public texts of an officer's form tells about a person, and what the officer decided about each.
///
/// Everything that is proposed is ticked when it is first shown, and nothing is hidden or shown that was not on the page before it was
/// sent. To leave in the report's public text what is proposed takes a reason.
struct RedactionAnswers {
    static let seenName = "temuan"
    static let hiddenName = "samarkan"
    static let reasonName = "alasanTerbuka"
    /// The button that looks at the texts once more without sending them.
    static let lookName = "periksaLagi"

    struct Item {
        let thing: PersonalThing
        let isSeen: Bool
        let isHidden: Bool
    }

    let items: [Item]
    let texts: [String]
    let needsReason: Bool
    private let hidden: Set<String>

    /// - Parameter fields: those that the public will read.
    init(_ form: FormInput, fields: [String], needsReason: Bool) {
        texts = fields.map { form.raw($0).replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
        let (seen, ticked) = (Set(form.all(Self.seenName)), Set(form.all(Self.hiddenName)))
        items = PersonalThing.all(in: texts).map { thing in
            let isSeen = seen.contains(thing.key)
            return Item(thing: thing, isSeen: isSeen, isHidden: isSeen ? ticked.contains(thing.key) : thing.isProposed)
        }
        self.needsReason = needsReason
        hidden = Set(items.filter(\.isHidden).map(\.thing.key))
    }

    static func wantsLook(_ form: FormInput) -> Bool { form.has(lookName) }

    func masked(_ text: String) -> MaskedText {
        MaskedText(text) { hidden.contains($0.key) }
    }

    private var left: [PersonalThing] { items.filter { !$0.isHidden && $0.thing.isProposed }.map(\.thing) }

    /// What keeps the form from being carried out.
    func faults(_ form: FormInput) -> [FieldError] {
        if items.contains(where: { !$0.isSeen && $0.thing.isProposed }) { return [FieldError(Self.hiddenName, "redaction.undecided")] }
        guard needsReason, !left.isEmpty, form.raw(Self.reasonName).count < PublicTextReview.shortestReason else { return [] }
        return [FieldError(Self.reasonName, Phrase("redaction.reason.missing", ["least": String(PublicTextReview.shortestReason)]))]
    }

    func review(_ form: FormInput) -> PublicTextReview {
        PublicTextReview(
            hidden: items.filter(\.isHidden).map(\.thing.kind), kept: left,
            reason: left.isEmpty ? "" : String(form.raw(Self.reasonName).prefix(2000)))
    }
}

/// The things that were found, each with its kind and reason as a choice, and what the public would read.
struct RedactionChoices: Component {
    static let template = "redaction/choices"

    let answers: RedactionAnswers
    let form: FormInput

    var view: ViewObject {
        let name = RedactionAnswers.hiddenName
        return [
            "name": .text(name), "seenName": .text(RedactionAnswers.seenName), "error": FieldFrame.error(form.errors[name]),
            "describedBy": FieldFrame.describedBy(name, hint: "redaction.hint", error: form.errors[name]),
            "hint": .phrase("redaction.hint"),
            "legend": .phrase("redaction.legend"), "hasItems": .flag(!answers.items.isEmpty),
            "items": .list(
                answers.items.enumerated().map { index, item in
                    .object([
                        "id": .text(index == 0 ? name : "\(name)-\(index + 1)"), "key": .text(item.thing.key),
                        "isHidden": .flag(item.isHidden),
                        "kind": .phrase(item.thing.kindPhrase), "value": .text(item.thing.value),
                        "certainty": .phrase(item.thing.certaintyPhrase), "reason": .phrase(item.thing.reasonPhrase),
                    ])
                }),
            "preview": .list(
                answers.texts.filter { !$0.isEmpty }.map { .object(["parts": answers.masked($0).view]) }),
            "why": answers.needsReason
                ? .component(
                    form.area(RedactionAnswers.reasonName, "redaction.reason", hint: "redaction.reason.hint", rows: 2, limit: 2000))
                : .none,
            "look": .component(Button("redaction.look", kind: .secondary, name: RedactionAnswers.lookName, value: "ya")),
        ]
    }
}
