import Testing

@testable import Web

@Suite struct TemplateTests {
    private static let catalogues = Catalogues(texts: [
        .indonesian: ["a.hello": "Halo {name}, <b>", "a.plain": "Selamat & pagi"],
        .english: ["a.hello": "Hello {name}, <b>", "a.plain": "Morning"],
    ])

    private func draw(
        _ source: String, _ scope: ViewObject = [:], others: [String: String] = [:], language: Language = .indonesian
    ) throws -> (text: String, unknown: [String], containsForm: Bool) {
        let sources = others.merging(["main": source]) { $1 }
        let library = try TemplateLibrary(sources: sources, catalogues: Self.catalogues)
        var renderer = TemplateRenderer(library: library, language: language, formToken: "tok\"en")
        renderer.draw("main", scope)
        return (String(decoding: renderer.writer.bytes, as: UTF8.self), renderer.writer.unknownNames, renderer.writer.containsForm)
    }

    @Test func `words are escaped wherever they come from`() throws {
        let nasty = "<script>'\"&"
        let escaped = "&lt;script&gt;&#39;&quot;&amp;"
        #expect(try draw("<p title=\"{{a}}\">{{a}}</p>", ["a": .text(nasty)]).text == "<p title=\"\(escaped)\">\(escaped)</p>")
        #expect(try draw("{{$a.hello}}", ["name": .text(nasty)]).text == "Halo \(escaped), &lt;b&gt;")
        #expect(try draw("{{p}}", ["p": .phrase(Phrase("a.hello", ["name": nasty]))]).text == "Halo \(escaped), &lt;b&gt;")
        #expect(try draw("{{p}}", ["p": .phrase(.verbatim(nasty))]).text == escaped)
        #expect(try draw("{{h}}", ["h": .html(SafeHTML.escaping(nasty) + SafeHTML(trusted: "<br>"))]).text == "\(escaped)<br>")
    }

    @Test func `sections repeat, open and skip`() throws {
        let rows: ViewValue = .list([.object(["n": .text("1")]), .object(["n": .text("2")])])
        #expect(try draw("{{#rows}}[{{n}}{{x}}]{{/rows}}", ["rows": rows, "x": .text("!")]).text == "[1!][2!]")
        #expect(try draw("{{#list}}{{.}};{{/list}}", ["list": .list([.text("a"), .text("b")])]).text == "a;b;")
        #expect(try draw("{{#a}}yes{{/a}}{{^a}}no{{/a}}", ["a": true]).text == "yes")
        for empty in [ViewValue.none, .flag(false), .text(""), .list([])] {
            #expect(try draw("{{#a}}yes{{/a}}{{^a}}no{{/a}}", ["a": empty]).text == "no")
        }
        #expect(try draw("{{a.b.c}}", ["a": .object(["b": .object(["c": .text("deep")])])]).text == "deep")
    }

    @Test func `texts follow the language`() throws {
        #expect(try draw("{{$a.plain}}").text == "Selamat &amp; pagi")
        #expect(try draw("{{$a.hello}}", ["name": .text("Sri")], language: .english).text == "Hello Sri, &lt;b&gt;")
    }

    @Test func `partials stand in place and components draw themselves`() throws {
        #expect(try draw("<{{>part}}>", ["a": .text("x")], others: ["part": "{{a}}"]).text == "<x>")
        let button = ViewValue(Link(.verbatim("Ke sana"), href: "/x"))
        #expect(
            try draw("{{b}}", ["b": button], others: ["component/link": "<a href=\"{{href}}\">{{label}}</a>"]).text
                == "<a href=\"/x\">Ke sana</a>")
        #expect(try draw("{{#b}}{{href}}{{/b}}", ["b": button]).text == "/x")
    }

    @Test func `a name that nothing gives is told`() throws {
        #expect(try draw("{{a}}{{b.c}}", ["b": .object([:])]).unknown == ["a", "b.c"])
        #expect(try draw("{{a}}", ["a": .none]).unknown == [])
        #expect(try draw("{{p}}", ["p": .phrase("a.missing")]).unknown == ["text a.missing"])
    }

    @Test func `a form token is escaped and noticed`() throws {
        let drawn = try draw("{{@token}}")
        #expect(drawn.text == "<input type=\"hidden\" name=\"_token\" value=\"tok&quot;en\">")
        #expect(drawn.containsForm)
        #expect(try draw("x").containsForm == false)
    }

    @Test(arguments: [
        "{{{a}}}", "{{&a}}", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{a", "{{}}", "{{$a.missing}}", "{{>missing}}", "{{>main}}", "{{@other}}",
        "{{a..b}}",
        "{{=<% %>=}}", "{{<a}}",
    ])
    func `a faulty template stops the start`(source: String) {
        #expect(throws: TemplateFault.self) { try draw(source) }
    }

    @Test func `indentation is not sent`() throws {
        #expect(try draw("<ul>\n    {{! note }}\n  <li>a  b</li>\n</ul>").text == "<ul>\n<li>a  b</li>\n</ul>")
    }

    @Test(arguments: ["{", "}", "{}", "{a b}", "a{b", "a}b"]) func `a lonely brace is no message`(text: String) {
        #expect(Message(text) == nil)
    }
}
