/// Something a person must know before going on.
public struct WarningText: Component {
    public static let template = "component/warning-text"

    public let text: Phrase

    public init(_ text: Phrase) {
        self.text = text
    }

    public var view: ViewObject { ["text": .phrase(text)] }
}
