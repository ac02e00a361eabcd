import HTTPTypes
import Testing
import WebTestSupport

@testable import Web

@Suite("A page that may be seen for a while only")
struct PageEndingTests {
    @Test("turns into another by itself when its time is over, and others do not") func ending() async throws {
        let web = WebRouter(site: try TestSite.make())
        let model: ViewObject = ["action": .text("/lacak"), "examples": []]
        web.pages.get(.track) { _, _ in
            Page(title: "gallery.title", template: "gallery/page", model: model, ending: Page.Ending(after: 840, to: .home))
        }
        web.pages.get(.home) { _, _ in Page(title: "gallery.title", template: "gallery/page", model: model) }
        let client = RouterClient(web.responder())
        let refresh = try #require(HTTPField.Name("Refresh"))
        #expect(try await client.get("/lacak").headers[refresh] == "840; url=/")
        #expect(try await client.get("/").headers[refresh] == nil)
        #expect(Page.Ending(after: -3, to: .home).seconds == 1)
    }
}
