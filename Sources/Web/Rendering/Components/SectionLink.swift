/// An entry of the main navigation.
public struct SectionLink: Component {
    public static let template = "component/section-link"

    public let link: Link
    /// The page belongs to this section.
    public let isCurrent: Bool

    public init(_ link: Link, isCurrent: Bool) {
        self.link = link
        self.isCurrent = isCurrent
    }

    public var view: ViewObject { ["label": .phrase(link.label), "href": .text(link.href), "isCurrent": .flag(isCurrent)] }
}
