import Testing

@Suite("Public declarations say what they mean to the office")
struct DocumentationTests {
    static let described: Set<String> = ["Domain", "Services"]

    /// Functions that a protocol of the standard library explains already.
    static let witnesses: Set<String> = ["hash", "encode"]

    /// Fields and types inside a type may be plain: its comment speaks for them, and a comment that repeats a name helps nobody.
    @Test("every public type and function of Domain and Services has a doc comment")
    func documented() throws {
        for source in try Repository.sources() where Self.described.contains(source.target) {
            for (index, line) in source.lines.enumerated() {
                guard let name = publicName(line.code), !Self.witnesses.contains(name) else { continue }
                #expect(hasDocumentation(above: index, in: source), "\(source.path):\(index + 1) \(name)")
            }
        }
    }

    /// The name of the type or function that a line declares publicly; operators are left out.
    private func publicName(_ code: String) -> String? {
        let words = code.split(separator: " ").map(String.init)
        guard let start = words.firstIndex(of: "public"), words[..<start].allSatisfy({ $0.hasPrefix("@") }) else { return nil }
        let kinds: Set<String> = ["func", "struct", "enum", "class", "actor", "protocol"]
        let modifiers: Set<String> = ["public", "static", "final", "indirect", "mutating", "nonisolated", "distributed"]
        guard let kind = words[start...].firstIndex(where: { !modifiers.contains($0) }),
            kinds.contains(words[kind]), kind + 1 < words.count
        else { return nil }
        guard words[kind] == "func" || code.first?.isWhitespace == false else { return nil }
        let name = words[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.isEmpty ? nil : String(name)
    }

    private func hasDocumentation(above index: Int, in source: SwiftSource) -> Bool {
        for line in source.lines[..<index].reversed() {
            if line.comment.hasPrefix("///") || line.comment.hasSuffix("*/") { return true }
            let code = line.code.drop { $0.isWhitespace }
            if code.hasPrefix("@") || (code.isEmpty && !line.comment.isEmpty) { continue }
            return false
        }
        return false
    }
}
