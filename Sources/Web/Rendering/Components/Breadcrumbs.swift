/// Where the page stands in the site, from the top.
public struct Breadcrumbs: Component {
    public static let template = "component/breadcrumbs"

    public let links: [Link]

    public init(_ links: [Link]) {
        self.links = links
    }

    public var view: ViewObject { ["links": ViewValue(links)] }
}
