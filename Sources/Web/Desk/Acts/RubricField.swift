import Domain

/// The author's own check of an answer, criterion by criterion: 0, 1 or 2 points. The style sheet hides what the chosen kind is not
/// judged by.
struct RubricField: Component {
    static let template = "desk/rubric"

    let form: FormInput

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
                        "points": .list(
                            (0...2).map { points in
                                .object([
                                    "id": .text(points == 0 ? name : "\(name)-\(points + 1)"), "value": ViewValue(points),
                                    "label": .phrase("desk.rubric.points.\(points)"),
                                    "isChosen": .flag(form.raw(name) == String(points)),
                                ])
                            }),
                    ])
                })
        ]
    }

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
