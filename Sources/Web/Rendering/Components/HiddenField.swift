/// A value that travels with the form unseen.
public struct HiddenField: Component {
    public static let template = "component/hidden-field"

    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public var view: ViewObject { ["name": .text(name), "value": .text(value)] }
}
