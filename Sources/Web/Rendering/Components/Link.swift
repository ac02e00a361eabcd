/// Words that lead to another page.
public struct Link: Component {
    public static let template = "component/link"

    public let label: Phrase
    public let href: String

    public init(_ label: Phrase, to url: SiteURL) {
        self.init(label, href: url.path)
    }

    public init(_ label: Phrase, href: String) {
        self.label = label
        self.href = href
    }

    public var view: ViewObject { ["label": .phrase(label), "href": .text(href)] }
}
