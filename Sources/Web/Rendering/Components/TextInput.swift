/// One line of text.
public struct TextInput: Component {
    public static let template = "component/text-input"

    /// What is asked for, so that phones show the right keyboard.
    public enum Kind: String, Sendable, CaseIterable {
        case text, email, tel, password, search, number
    }

    /// How long an answer is expected.
    public enum Width: String, Sendable, CaseIterable {
        case full, medium, short
    }

    public let name: String
    public let label: Phrase
    public let hint: Phrase?
    public let value: String
    public let error: FieldError?
    public let kind: Kind
    public let width: Width
    /// Token of the HTML standard that lets a password manager or phone fill the answer in.
    public let autocomplete: String?
    /// Longest answer in characters.
    public let limit: Int?

    public init(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, value: String = "", error: FieldError? = nil, kind: Kind = .text,
        width: Width = .full, autocomplete: String? = nil, limit: Int? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.error = error
        self.kind = kind
        self.width = width
        self.autocomplete = autocomplete
        self.limit = limit
    }

    public var view: ViewObject {
        [
            "name": .text(name), "label": .phrase(label), "hint": ViewValue(hint), "value": .text(kind == .password ? "" : value),
            "error": FieldFrame.error(error), "describedBy": FieldFrame.describedBy(name, hint: hint, error: error),
            "type": .text(kind == .number ? "text" : kind.rawValue), "inputMode": kind == .number ? .text("numeric") : .none,
            "width": .text(width.rawValue), "autocomplete": ViewValue(autocomplete), "limit": ViewValue(limit.map(String.init)),
        ]
    }
}
