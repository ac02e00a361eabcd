import HTTPTypes
import Testing
import WebTestSupport

@testable import Web

@Suite struct ComponentTests {
    @Test(arguments: ComponentExamples.all.map(\.name), Language.allCases)
    func `every component draws with nothing missing in each language`(name: String, language: Language) throws {
        let example = try #require(ComponentExamples.all.first { $0.name == name })
        var renderer = TemplateRenderer(library: try TestSite.make().templates, language: language, formToken: "t")
        renderer.draw(type(of: example.component).template, example.component.view)
        #expect(renderer.writer.unknownNames == [])
        #expect(!renderer.writer.bytes.isEmpty)
    }

    @Test func `every component template has an example`() throws {
        let drawn = Set(ComponentExamples.all.map { type(of: $0.component).template })
        let shared: Set = ["component/field-hint", "component/group-legend"]
        let templates = try TestSite.make().templates.names.filter { $0.hasPrefix("component/") }
        #expect(Set(templates).subtracting(shared) == drawn)
    }

    @Test func `the gallery shows them all`() async throws {
        let client = RouterClient(WebRouter(site: try TestSite.make()).responder())
        let answer = try await client.get("/galeri")
        #expect(answer.status == .ok)
        for example in ComponentExamples.all { #expect(answer.text.contains("<code>\(example.name)</code>")) }
    }

    @Test func `without development mode there is no gallery`() async throws {
        let client = RouterClient(WebRouter(site: try TestSite.make(isDevelopment: false)).responder())
        #expect(try await client.get("/galeri").status == .notFound)
    }
}
