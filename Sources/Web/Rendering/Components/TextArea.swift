/// Several lines of text.
public struct TextArea: Component {
    public static let template = "component/text-area"

    public let name: String
    public let label: Phrase
    public let hint: Phrase?
    public let value: String
    public let error: FieldError?
    public let rows: Int
    /// Longest answer in characters.
    public let limit: Int?

    public init(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, value: String = "", error: FieldError? = nil, rows: Int = 6, limit: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.error = error
        self.rows = rows
        self.limit = limit
    }

    public var view: ViewObject {
        [
            "name": .text(name), "label": .phrase(label), "hint": ViewValue(hint), "value": .text(value),
            "error": FieldFrame.error(error), "describedBy": FieldFrame.describedBy(name, hint: hint, error: error),
            "rows": ViewValue(rows), "limit": ViewValue(limit.map(String.init)),
        ]
    }
}
