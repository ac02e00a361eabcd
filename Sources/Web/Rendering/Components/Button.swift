/// What a press means: one main action on a page.
public enum ButtonKind: String, Sendable, CaseIterable {
    case primary, secondary, danger, quiet
}

/// Sends the form it stands in.
public struct Button: Component {
    public static let template = "component/button"

    public let label: Phrase
    public let kind: ButtonKind
    /// Sent with the form when this button is pressed, where a form has several.
    public let name: String?
    public let value: String?

    public init(_ label: Phrase, kind: ButtonKind = .primary, name: String? = nil, value: String? = nil) {
        self.label = label
        self.kind = kind
        self.name = name
        self.value = value
    }

    public var view: ViewObject {
        ["label": .phrase(label), "kind": .text(kind.rawValue), "name": ViewValue(name), "value": ViewValue(value)]
    }
}
