/// A question with a few answers to tick: one of them (`Radios`) or any number (`Checkboxes`).
public protocol ChoiceGroup: Component {
    var name: String { get }
    var legend: Phrase { get }
    var hint: Phrase? { get }
    var options: [Choice] { get }
    var error: FieldError? { get }
    /// The question is the heading of the page.
    var headingLegend: Bool { get }

    /// Whether the answer with this value is ticked.
    func isChosen(_ value: String) -> Bool
}

extension ChoiceGroup {
    public var view: ViewObject {
        [
            "name": .text(name), "legend": .phrase(legend), "hint": ViewValue(hint), "error": FieldFrame.error(error),
            "describedBy": FieldFrame.describedBy(name, hint: hint, error: error), "headingLegend": .flag(headingLegend),
            "options": .list(
                options.enumerated().map { index, option in
                    .object(option.view(name: name, index: index, isChosen: isChosen(option.value)))
                }),
        ]
    }
}
