/// A passage set apart from the text around it.
public struct Inset: Component {
    public static let template = "component/inset"

    public let body: ViewValue

    public init(_ body: ViewValue) {
        self.body = body
    }

    public var view: ViewObject { ["body": body] }
}
