import HTTPTypes
import Testing
import WebTestSupport

@testable import Web

@Suite struct AssetStoreTests {
    @Test func `style and mark are sent with a year's leave to keep them`() async throws {
        let site = try TestSite.make()
        let client = RouterClient(WebRouter(site: site).responder())
        for (name, type) in [("lapor.css", "text/css; charset=utf-8"), ("mark.svg", "image/svg+xml")] {
            let answer = try await client.get(site.assets.url(name))
            #expect(answer.status == .ok && !answer.body.isEmpty)
            #expect(answer.headers[.contentType] == type)
            #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            let tag = try #require(answer.headers[.eTag])
            #expect(try await client.get(site.assets.url(name), headers: [.ifNoneMatch: tag]).status == .notModified)
        }
    }

    @Test(arguments: [
        "/aset/0/lapor.css", "/aset/x/..%2F..%2Fetc%2Fpasswd", "/aset/../Package.swift", "/aset//lapor.css",
        "/aset/0/style%2F00-tokens.css",
    ])
    func `what is not in the list does not exist`(path: String) async throws {
        let client = RouterClient(WebRouter(site: try TestSite.make()).responder())
        #expect(try await client.get(path).status == .notFound)
    }

    @Test func `compacting keeps the rules and drops what people need`() {
        #expect(AssetStore.compacted(style: "/* a */\na {\n  color: red;\n  top: 0;\n}\n") == "a{color: red;top: 0}")
    }
}
