/// Draws templates for one answer, in one language.
struct TemplateRenderer {
    let library: TemplateLibrary
    let catalogue: Catalogue
    /// Makes the value of the hidden input of forms; most pages have none.
    private let formToken: () -> String
    var writer = HTMLWriter(reserving: 16_384)
    private var scopes: [ViewObject] = []
    private var subjects: [ViewValue] = []

    init(library: TemplateLibrary, language: Language, formToken: @autoclosure @escaping () -> String) {
        self.library = library
        catalogue = library.catalogues[language]
        self.formToken = formToken
    }

    mutating func draw(_ name: String, _ scope: ViewObject) {
        guard let template = library.template(name, in: catalogue.language) else { return writer.report(unknown: "template \(name)") }
        scopes.append(scope)
        draw(template.nodes)
        scopes.removeLast()
    }

    private mutating func draw(_ nodes: [Template.Node]) {
        for node in nodes {
            switch node {
            case .literal(let bytes): writer.write(bytes)
            case .value(let path): write(lookUp(path))
            case .section(let path, let inner): drawSection(lookUp(path), inner)
            case .inverted(let path, let inner):
                if !lookUp(path).isTruthy { draw(inner) }
            case .message(let message):
                let filled = message.filled { name in words(of: lookUp(Template.Path([name]))) }
                writer.write(escaping: filled)
            case .token: drawToken()
            case .partial(let name): draw(name, [:])
            }
        }
    }

    private mutating func drawSection(_ value: ViewValue, _ inner: [Template.Node]) {
        guard value.isTruthy else { return }
        if case .list(let elements) = value {
            for element in elements { drawOnce(element, inner) }
        } else {
            drawOnce(value, inner)
        }
    }

    private mutating func drawOnce(_ value: ViewValue, _ inner: [Template.Node]) {
        subjects.append(value)
        if let scope = Self.scope(of: value) {
            scopes.append(scope)
            draw(inner)
            scopes.removeLast()
        } else {
            draw(inner)
        }
        subjects.removeLast()
    }

    /// The names that a value opens: its own, and those of a component whose parts a template places itself.
    private static func scope(of value: ViewValue) -> ViewObject? {
        switch value {
        case .object(let scope): scope
        case .component(let component): component.view
        default: nil
        }
    }

    private mutating func write(_ value: ViewValue) {
        switch value {
        case .none: break
        case .text(let text): writer.write(escaping: text)
        case .html(let html): writer.write(trusted: html.markup)
        case .flag(let flag): writer.write(trusted: flag ? "true" : "false")
        case .list(let values): for value in values { write(value) }
        case .object: writer.report(unknown: "an object cannot be written as words")
        case .phrase(let phrase): writer.write(escaping: words(of: phrase))
        case .component(let component): draw(type(of: component).template, component.view)
        case .drawing(let template, let scope): draw(template, scope)
        }
    }

    private mutating func drawToken() {
        writer.containsForm = true
        writer.write(trusted: "<input type=\"hidden\" name=\"\(FormGuard.fieldName)\" value=\"")
        writer.write(escaping: formToken())
        writer.write(trusted: "\">")
    }

    private mutating func lookUp(_ path: Template.Path) -> ViewValue {
        guard let first = path.first else { return subjects.last ?? .none }
        var found: ViewValue?
        var depth = scopes.count
        while found == nil, depth > 0 {
            depth -= 1
            found = scopes[depth][first]
        }
        for name in path.rest {
            found = found.flatMap(Self.scope)?[name]
        }
        guard let found else {
            writer.report(unknown: path.description)
            return .none
        }
        return found
    }

    private mutating func words(of value: ViewValue) -> String? {
        switch value {
        case .text(let text): text
        case .phrase(let phrase): words(of: phrase)
        default: nil
        }
    }

    mutating func words(of phrase: Phrase) -> String {
        guard let words = phrase.words(in: catalogue) else {
            writer.report(unknown: "text \(phrase)")
            return ""
        }
        return words
    }
}
