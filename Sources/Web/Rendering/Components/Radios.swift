/// One answer out of a few.
public struct Radios: Component {
    public static let template = "component/radios"

    public let name: String
    public let legend: Phrase
    public let hint: Phrase?
    public let options: [Choice]
    public let chosen: String?
    public let error: FieldError?
    /// The question is the heading of the page.
    public let headingLegend: Bool

    public init(
        _ name: String, _ legend: Phrase, hint: Phrase? = nil, options: [Choice], chosen: String? = nil, error: FieldError? = nil,
        headingLegend: Bool = false
    ) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.options = options
        self.chosen = chosen
        self.error = error
        self.headingLegend = headingLegend
    }

    public var view: ViewObject {
        [
            "name": .text(name), "legend": .phrase(legend), "hint": ViewValue(hint), "error": FieldFrame.error(error),
            "describedBy": FieldFrame.describedBy(name, hint: hint, error: error), "headingLegend": .flag(headingLegend),
            "options": .list(
                options.enumerated().map { index, option in
                    .object(option.view(name: name, index: index, isChosen: option.value == chosen))
                }),
        ]
    }
}
