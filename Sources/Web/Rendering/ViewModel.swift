/// A value that a template can draw.
public protocol ViewModel: Sendable {
    /// The names that the template may use, every one of them present even when it is `.none`.
    var view: ViewObject { get }
}

/// A part of a page with a template of its own: placing `{{name}}` in a page draws it.
public protocol Component: ViewModel {
    /// Template below `Resources/Templates`, without the ending: `component/text-input`.
    static var template: String { get }
}

extension ViewObject: ViewModel {
    public var view: ViewObject { self }
}
