/// An explanation that opens on demand.
public struct Details: Component {
    public static let template = "component/details"

    public let summary: Phrase
    public let body: ViewValue

    public init(_ summary: Phrase, body: ViewValue) {
        self.summary = summary
        self.body = body
    }

    public var view: ViewObject { ["summary": .phrase(summary), "body": body] }
}
