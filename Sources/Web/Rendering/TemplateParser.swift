/// Reads Mustache syntax, without the unescaped tags, plus `{{$text.key}}` and `{{@token}}`.
struct TemplateParser {
    private let name: String
    private let catalogue: Catalogue
    private var rest: Substring

    init(name: String, source: String, catalogue: Catalogue) {
        self.name = name
        self.catalogue = catalogue
        rest = source[...]
    }

    static func parse(name: String, source: String, catalogue: Catalogue) throws -> Template {
        var parser = TemplateParser(name: name, source: source, catalogue: catalogue)
        return Template(nodes: try parser.nodes(until: nil))
    }

    private mutating func nodes(until closing: String?) throws -> [Template.Node] {
        var nodes: [Template.Node] = []
        while let opening = rest.firstRange(of: "{{") {
            Self.append(literal: rest[..<opening.lowerBound], to: &nodes)
            rest = rest[opening.upperBound...]
            guard let end = rest.firstRange(of: "}}") else { throw fault("a tag is not closed") }
            let tag = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            guard let sigil = tag.first else { throw fault("an empty tag") }
            let word = String(tag.dropFirst().filter { !$0.isWhitespace })
            switch sigil {
            case "!": continue
            case "#": nodes.append(.section(try path(word), try self.nodes(until: word)))
            case "^": nodes.append(.inverted(try path(word), try self.nodes(until: word)))
            case ">": nodes.append(.partial(word))
            case "$": try append(text: word, to: &nodes)
            case "@":
                guard word == "token" else { throw fault("unknown tag @\(word)") }
                nodes.append(.token)
            case "/":
                guard word == closing else { throw fault("/\(word) closes \(closing ?? "nothing")") }
                return nodes
            case "{", "&", "<", "=": throw fault("\(sigil) is not allowed: unescaped markup is a SafeHTML value")
            default: nodes.append(.value(try path(String(tag.filter { !$0.isWhitespace }))))
            }
        }
        if let closing { throw fault("\(closing) is not closed") }
        Self.append(literal: rest, to: &nodes)
        return nodes
    }

    private func path(_ word: String) throws -> Template.Path {
        if word == "." { return Template.Path([]) }
        let names = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ !$0.isEmpty }) else { throw fault("“\(word)” is not a name") }
        return Template.Path(names)
    }

    private func append(text key: String, to nodes: inout [Template.Node]) throws {
        guard let message = catalogue.message(key) else { throw fault("text \(key) is missing in \(catalogue.language.rawValue)") }
        if message.placeholders.isEmpty {
            var writer = HTMLWriter()
            writer.write(escaping: message.filled { _ in nil })
            nodes.append(.literal(writer.bytes))
        } else {
            nodes.append(.message(message))
        }
    }

    /// Indentation is for the people who write templates; readers on a slow line are spared it.
    private static func append(literal: Substring, to nodes: inout [Template.Node]) {
        var bytes: [UInt8] = []
        var pending: [UInt8] = []
        for byte in literal.utf8 {
            if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                pending.append(byte)
            } else {
                bytes.append(contentsOf: pending.contains(0x0A) ? [0x0A] : pending)
                pending.removeAll(keepingCapacity: true)
                bytes.append(byte)
            }
        }
        bytes.append(contentsOf: pending.contains(0x0A) ? [0x0A] : pending)
        if !bytes.isEmpty { nodes.append(.literal(bytes)) }
    }

    private func fault(_ reason: String) -> TemplateFault {
        TemplateFault(template: name, reason: reason)
    }
}

extension Substring {
    /// Where `mark` first stands, or nil.
    fileprivate func firstRange(of mark: String) -> Range<Index>? {
        var start = startIndex
        while let first = mark.first, let found = self[start...].firstIndex(of: first) {
            if self[found...].hasPrefix(mark) { return found..<index(found, offsetBy: mark.count) }
            start = index(after: found)
        }
        return nil
    }
}
