/// The way to the page before and after; lists are walked by key, so there are no page numbers.
public struct Pagination: Component {
    public static let template = "component/pagination"

    public let previous: String?
    public let next: String?
    /// Where one is, such as “51–100 dari 10.256”.
    public let position: Phrase?

    public init(previous: String?, next: String?, position: Phrase? = nil) {
        self.previous = previous
        self.next = next
        self.position = position
    }

    public var view: ViewObject {
        ["previous": ViewValue(previous), "next": ViewValue(next), "position": ViewValue(position)]
    }
}
