/// A link that looks like a button: it leads on and changes nothing.
public struct LinkButton: Component {
    public static let template = "component/link-button"

    public let label: Phrase
    public let href: String
    public let kind: ButtonKind

    public init(_ label: Phrase, to url: SiteURL, kind: ButtonKind = .primary) {
        self.init(label, href: url.path, kind: kind)
    }

    public init(_ label: Phrase, href: String, kind: ButtonKind = .primary) {
        self.label = label
        self.href = href
        self.kind = kind
    }

    public var view: ViewObject {
        ["label": .phrase(label), "href": .text(href), "kind": .text(kind.rawValue)]
    }
}
