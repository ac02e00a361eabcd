/// Every fault of a form at the top of its page, each a link to its field.
public struct ErrorSummary: Component {
    public static let template = "component/error-summary"

    public let errors: FieldErrors

    public init(_ errors: FieldErrors) {
        self.errors = errors
    }

    public var view: ViewObject { ["errors": ViewValue(errors.all)] }
}
