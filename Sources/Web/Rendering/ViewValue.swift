/// What a template can show: the closed set of things a model hands to a page.
public enum ViewValue: Sendable {
    /// Present but empty: sections are skipped and nothing is written.
    case none
    /// Words of a person or a number; always escaped.
    case text(String)
    /// Markup that our own code vouches for.
    case html(SafeHTML)
    case flag(Bool)
    case list([ViewValue])
    case object(ViewObject)
    /// Words of the catalogue, in the language of the page.
    case phrase(Phrase)
    /// A part of the page that draws itself by its own template.
    case component(any Component)
    /// Another template with its own values.
    case drawing(template: String, ViewObject)

    public init(_ value: String) { self = .text(value) }
    public init(_ value: String?) { self = value.map { .text($0) } ?? .none }
    public init(_ value: Int) { self = .text(String(value)) }
    public init(_ value: Bool) { self = .flag(value) }
    public init(_ value: SafeHTML) { self = .html(value) }
    public init(_ value: Phrase) { self = .phrase(value) }
    public init(_ value: Phrase?) { self = value.map { .phrase($0) } ?? .none }
    public init(_ value: any Component) { self = .component(value) }
    public init(_ value: (any Component)?) { self = value.map { .component($0) } ?? .none }
    public init(_ value: any ViewModel) { self = .object(value.view) }
    public init(_ values: [any Component]) { self = .list(values.map { .component($0) }) }
    public init(_ values: [any ViewModel]) { self = .list(values.map { .object($0.view) }) }
    public init(_ values: [String]) { self = .list(values.map { .text($0) }) }

    /// Whether a `{{#section}}` over it is drawn.
    var isTruthy: Bool {
        switch self {
        case .none: false
        case .text(let text): !text.isEmpty
        case .html(let html): !html.markup.isEmpty
        case .flag(let flag): flag
        case .list(let list): !list.isEmpty
        case .object, .phrase, .component, .drawing: true
        }
    }
}

extension ViewValue: ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral {
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(arrayLiteral elements: ViewValue...) { self = .list(elements) }
}
