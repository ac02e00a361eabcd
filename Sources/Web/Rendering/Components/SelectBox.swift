/// One answer out of many.
public struct SelectBox: Component {
    public static let template = "component/select"

    public let name: String
    public let label: Phrase
    public let hint: Phrase?
    public let options: [Choice]
    public let chosen: String?
    public let error: FieldError?
    /// First entry, which stands for no answer; nil where one of the options always holds.
    public let prompt: Phrase?

    public init(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, options: [Choice], chosen: String? = nil, error: FieldError? = nil,
        prompt: Phrase? = "component.select.prompt"
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.options = options
        self.chosen = chosen
        self.error = error
        self.prompt = prompt
    }

    public var view: ViewObject {
        [
            "name": .text(name), "label": .phrase(label), "hint": ViewValue(hint), "error": FieldFrame.error(error),
            "describedBy": FieldFrame.describedBy(name, hint: hint, error: error), "prompt": ViewValue(prompt),
            "options": .list(
                options.enumerated().map { index, option in
                    .object(option.view(name: name, index: index, isChosen: option.value == chosen))
                }),
        ]
    }
}
