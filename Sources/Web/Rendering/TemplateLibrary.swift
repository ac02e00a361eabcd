import Foundation

/// All templates of the program, read and checked once at the start, in each language.
public struct TemplateLibrary: Sendable {
    /// Template name → ready template, of one language.
    private let byLanguage: [Language: [String: Template]]
    let catalogues: Catalogues

    /// Reads `Templates/**/*.mustache` below the resource folder.
    ///
    /// Throws when a template is malformed, names an unknown text, or includes a template that does not exist or itself.
    public init(resources: ResourceFolder, catalogues: Catalogues) throws {
        var sources: [String: String] = [:]
        for file in try resources.files(under: "Templates", ending: ".mustache") {
            sources[String(file.name.dropLast(".mustache".count))] = try resources.text(of: file)
        }
        try self.init(sources: sources, catalogues: catalogues)
    }

    init(sources: [String: String], catalogues: Catalogues) throws {
        var byLanguage: [Language: [String: Template]] = [:]
        for language in Language.allCases {
            let catalogue = catalogues[language]
            let parsed = try sources.reduce(into: [String: Template]()) { parsed, source in
                parsed[source.key] = try TemplateParser.parse(name: source.key, source: source.value, catalogue: catalogue)
            }
            byLanguage[language] = try parsed.reduce(into: [:]) { linked, template in
                let nodes = try Self.link(template.value.nodes, in: template.key, of: parsed, within: [template.key])
                linked[template.key] = Template(nodes: nodes)
            }
        }
        self.byLanguage = byLanguage
        self.catalogues = catalogues
    }

    /// Names of all templates, in order.
    public var names: [String] {
        (byLanguage[.indonesian] ?? [:]).keys.sorted()
    }

    func template(_ name: String, in language: Language) -> Template? {
        byLanguage[language]?[name]
    }

    /// Puts included templates in place, so that drawing never searches for them.
    private static func link(
        _ nodes: [Template.Node], in name: String, of all: [String: Template], within: [String]
    ) throws -> [Template.Node] {
        var linked: [Template.Node] = []
        for node in nodes {
            switch node {
            case .section(let path, let inner):
                linked.append(.section(path, try link(inner, in: name, of: all, within: within)))
            case .inverted(let path, let inner):
                linked.append(.inverted(path, try link(inner, in: name, of: all, within: within)))
            case .partial(let other):
                guard let included = all[other] else { throw TemplateFault(template: name, reason: "includes unknown \(other)") }
                guard !within.contains(other) else { throw TemplateFault(template: name, reason: "includes itself by \(other)") }
                linked += try link(included.nodes, in: other, of: all, within: within + [other])
            case .literal, .value, .message, .token: linked.append(node)
            }
        }
        return joiningLiterals(linked)
    }

    private static func joiningLiterals(_ nodes: [Template.Node]) -> [Template.Node] {
        nodes.reduce(into: []) { joined, node in
            if case .literal(let bytes) = node, case .literal(let before)? = joined.last {
                let isBlankLine = before.last == 0x0A && bytes.first == 0x0A
                joined[joined.count - 1] = .literal(before + bytes.dropFirst(isBlankLine ? 1 : 0))
            } else {
                joined.append(node)
            }
        }
    }
}
