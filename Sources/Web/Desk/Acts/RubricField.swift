import Domain
import IndonesianText

/// The author's own check of an answer, criterion by criterion: 0, 1 or 2 points. The style sheet hides what the chosen kind is not
/// judged by. Beside each stands what the text seems to hold or to lack; the author judges, and nothing is held against him.
struct RubricField: Component {
    static let template = "desk/rubric"

    let form: FormInput
    let hints: [AnswerHint]

    /// The button that reads the text and shows the form again.
    static let lookName = "periksaJawaban"

    static func wantsLook(_ form: FormInput) -> Bool { form.has(lookName) }

    static func name(_ criterion: RubricCriterion) -> String { "rubric-\(criterion.rawValue)" }

    var view: ViewObject {
        [
            "criteria": .list(
                RubricCriterion.allCases.map { criterion in
                    let name = Self.name(criterion)
                    let error = form.errors[name]
                    return .object([
                        "letter": .text(criterion.rawValue), "label": .phrase("desk.rubric.\(criterion.rawValue)"),
                        "error": FieldFrame.error(error), "describedBy": FieldFrame.describedBy(name, hint: nil, error: error),
                        "name": .text(name), "hint": .none,
                        "signs": .list(hints.filter { $0.criterion == criterion }.map(sign)),
                        "points": .list(
                            (0...2).map { points in
                                .object([
                                    "id": .text(points == 0 ? name : "\(name)-\(points + 1)"), "value": ViewValue(points),
                                    "label": .phrase("desk.rubric.points.\(points)"),
                                    "isChosen": .flag(form.raw(name) == String(points)),
                                ])
                            }),
                    ])
                }),
            "look": .component(Button("desk.hint.look", kind: .secondary, name: Self.lookName, value: "ya")),
            "hasHints": .flag(!hints.isEmpty),
        ]
    }

    private func sign(_ hint: AnswerHint) -> ViewValue {
        let words = hint.words.count > Self.longestQuote ? "\(hint.words.prefix(Self.longestQuote))…" : hint.words
        return .object([
            "text": .phrase(Phrase("desk.hint.\(hint.sign.rawValue)", ["words": words])), "isGood": .flag(hint.sign.isGood),
        ])
    }

    /// Characters of the text that a hint quotes.
    private static let longestQuote = 140

    /// The points given; a criterion that applies to the kind and has none is a fault of the form.
    static func read(_ form: inout FormInput, for kind: AnswerKind) -> Rubric? {
        var points: [RubricCriterion: Int] = [:]
        for criterion in RubricCriterion.allCases where !kind.notApplied(isAccepted: true).contains(criterion) {
            let isOptional = kind.notApplied().contains(criterion)
            let label = Phrase("desk.rubric.\(criterion.rawValue)")
            if let given = form.number(name(criterion), label, in: 0...2, required: !isOptional) { points[criterion] = given }
        }
        return form.isValid ? Rubric(points: points) : nil
    }
}
