import Testing

@Suite("The splitter that the other checks stand on")
struct SwiftSplitterTests {
    private func lines(_ text: String) -> [SwiftSource.Line] {
        SwiftSource(path: "Sources/X/Y.swift", text: text).lines
    }

    @Test("a comment is no code, and a slash in a string is no comment")
    func comments() {
        let found = lines("let a = \"http://x\" // b!\n/* c! /* d */ e */ f()")
        #expect(found.map(\.code) == ["let a = \"\" ", " f()"])
        #expect(found[0].strings == "http://x")
        #expect(found[0].comment == "// b!")
        #expect(found[1].comment == "/* c! /* d */ e */")
    }

    @Test("an interpolation is code, the text around it is not")
    func interpolations() {
        let found = lines(#"q("where id = \(rows.map { $0.id("x") }) and $1 = 2")!"#)
        #expect(found[0].code == #"q("\(rows.map { $0.id("") })")!"#)
        #expect(found[0].strings == "where id = x and $1 = 2")
    }

    @Test("raw and multi-line strings end where Swift ends them")
    func rawStrings() {
        let found = lines("a(#\"b\"c\\(d)\"#)\nlet t = \"\"\"\n  \"e\" \\\" f!\n  \"\"\"\ng!")
        #expect(found[0].strings == "b\"c\\(d)")
        #expect(found[2].strings == "  \"e\" \\\" f!")
        #expect(found[2].code.isEmpty)
        #expect(found[4].code == "g!")
    }
}
