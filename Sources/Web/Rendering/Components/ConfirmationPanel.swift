/// The end of a journey: it worked, and this is the code to keep.
public struct ConfirmationPanel: Component {
    public static let template = "component/confirmation-panel"

    public let title: Phrase
    public let codeLabel: Phrase?
    public let code: String?
    public let text: Phrase?

    public init(_ title: Phrase, codeLabel: Phrase? = nil, code: String? = nil, text: Phrase? = nil) {
        self.title = title
        self.codeLabel = codeLabel
        self.code = code
        self.text = text
    }

    public var view: ViewObject {
        ["title": .phrase(title), "codeLabel": ViewValue(codeLabel), "code": ViewValue(code), "text": ViewValue(text)]
    }
}
