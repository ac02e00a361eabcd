/// A template that was read and checked, ready to be drawn in one language.
struct Template: Sendable {
    indirect enum Node: Sendable {
        case literal([UInt8])
        case value(Path)
        case section(Path, [Node])
        case inverted(Path, [Node])
        /// A text of the catalogue with placeholders that are filled from the scope.
        case message(Message)
        /// The hidden input that proves a form came from our own page.
        case token
        case partial(String)
    }

    /// `report.title` as its words; nothing for `.`, the value the section stands on.
    struct Path: Sendable, Equatable {
        let first: String?
        let rest: [String]

        init(_ names: [String]) {
            first = names.first
            rest = Array(names.dropFirst())
        }

        var description: String { first.map { ([$0] + rest).joined(separator: ".") } ?? "." }
    }

    var nodes: [Node]
}

/// Why a template cannot be used; found when the program starts, never while a page is drawn.
struct TemplateFault: Error, CustomStringConvertible {
    let template: String
    let reason: String
    var description: String { "template \(template): \(reason)" }
}
