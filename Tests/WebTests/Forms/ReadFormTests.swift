import Foundation
import HTTPTypes
import Hummingbird
import NIOHTTP1
import Synchronization
import Testing
import WebTestSupport

@testable import Web

/// Forms through the router, as browsers and other sites send them.
@Suite struct ReadFormTests {
    private final class Seen: Sendable {
        let locations = Mutex<[URL]>([])
    }

    private let seen = Seen()

    private func client() throws -> RouterClient {
        let web = WebRouter(site: try TestSite.make())
        web.pages.get(.track) { _, context in Page(title: "gallery.title", template: "gallery/page", model: Self.model) }
        web.pages.post(.track) { [seen] request, context in
            var form = try await context.readForm(request, limits: Self.limits)
            let words = form.text("isi", "gallery.title", required: true)
            guard form.isValid else {
                return Page(title: "gallery.title", template: "gallery/page", model: Self.model, errors: form.errors)
            }
            let files = form.files("foto")
            seen.locations.withLock { $0 += files.map(\.location) }
            let sizes = files.map { file in
                let kept = FileManager.default.contents(atPath: file.location.path)?.count ?? -1
                return "\(file.name):\(file.size):\(kept)"
            }
            return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "\(words) \(sizes.joined(separator: " "))")))
        }
        return RouterClient(web.responder())
    }

    private static let limits = FormLimits(total: 300_000, parts: 10, field: 1000, files: 5, file: 100_000, partHeader: 2048)
    private static let model: ViewObject = ["action": .text("/lacak"), "examples": []]

    @Test func `a form from our own page is read`() async throws {
        let client = try client()
        let page = try await client.get("/lacak")
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(client.cookies["lapor-kunjungan"] != nil)
        #expect(try await client.post("/lacak", [("isi", "baik sekali")]).text == "baik sekali ")
    }

    @Test func `files are kept until the form is done with, then deleted`() async throws {
        let client = try client()
        _ = try await client.get("/lacak")
        let files = [
            (field: "foto", name: "a.jpg", bytes: [UInt8](repeating: 7, count: 50_000)), (field: "foto", name: "b.pdf", bytes: [1]),
        ]
        let answer = try await client.postMultipart("/lacak", [("isi", "dua")], files: files)
        #expect(answer.text == "dua a.jpg:50000:50000 b.pdf:1:1")
        let locations = seen.locations.withLock { $0 }
        #expect(locations.count == 2)
        for location in locations { #expect(!FileManager.default.fileExists(atPath: location.path)) }
    }

    @Test func `an unfilled field shows the page again with a summary and 422`() async throws {
        let client = try client()
        _ = try await client.get("/lacak")
        let answer = try await client.post("/lacak", [("isi", " ")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("error-summary") && answer.text.contains("href=\"#isi\""))
        #expect(answer.text.contains("<title>Kesalahan:"))
    }

    @Test func `a form without token, with another visitor's or without cookie is refused`() async throws {
        let stranger = try client()
        #expect(try await stranger.post("/lacak", [("isi", "x")]).status == .forbidden)
        let client = try client()
        _ = try await client.get("/lacak")
        let body = Array("isi=x&_token=\(String(repeating: "0", count: 16))".utf8)
        let type: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        #expect(try await client.send(.post, "/lacak", headers: type, body: body).status == .forbidden)
        client.forgetCookies()
        #expect(try await client.post("/lacak", [("isi", "x")]).status == .forbidden)
    }

    @Test(arguments: ["https://evil.example", "null", "http://localhost:81"])
    func `a form from another origin is refused even with a good token`(origin: String) async throws {
        let client = try client()
        _ = try await client.get("/lacak")
        #expect(try await client.post("/lacak", [("isi", "x")], headers: [.origin: origin]).status == .forbidden)
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `a form that the browser says came from elsewhere is refused`(site: String) async throws {
        let client = try client()
        _ = try await client.get("/lacak")
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        #expect(try await client.post("/lacak", [("isi", "x")], headers: [name: site]).status == .forbidden)
        #expect(try await client.post("/lacak", [("isi", "x")], headers: [name: "same-origin"]).status == .ok)
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=a", "--a\r\nContent-Disp", HTTPResponse.Status.badRequest),
        ("multipart/form-data", "x", .badRequest), ("multipart/form-data; boundary=a", "", .badRequest),
        ("text/plain", "isi=x", .unsupportedMediaType), ("application/json", "{}", .unsupportedMediaType),
        ("application/x-www-form-urlencoded", String(repeating: "a", count: 300_001), .contentTooLarge),
        ("application/x-www-form-urlencoded", "%FF=1", .badRequest),
    ])
    func `a body that is no form is a 4xx`(type: String, body: String, status: HTTPResponse.Status) async throws {
        let client = try client()
        _ = try await client.get("/lacak")
        let answer = try await client.send(.post, "/lacak", headers: [.contentType: type], body: Array(body.utf8))
        #expect(answer.status == status)
        #expect(answer.text.contains("<h1>"))
    }

    @Test func `a file that is too large is let go, and the form it came with stays`() async throws {
        let client = try client()
        _ = try await client.get("/lacak")
        let file = (field: "foto", name: "a.jpg", bytes: [UInt8](repeating: 7, count: 100_001))
        let answer = try await client.postMultipart("/lacak", [("isi", "x")], files: [file])
        #expect(answer.status == .ok)
        #expect(answer.text == "x a.jpg:100001:0")
        let left = seen.locations.withLock { $0 }.filter { FileManager.default.fileExists(atPath: $0.path) }
        #expect(left.isEmpty)
    }

    @Test func `a file name that is no text is no reason to refuse the file`() async throws {
        let client = try client()
        let token = try #require(try await client.get("/lacak").value(ofInput: "_token"))
        var body = Array("--b\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n\(token)\r\n".utf8)
        body += Array("--b\r\nContent-Disposition: form-data; name=\"isi\"\r\n\r\nfoto\r\n".utf8)
        body += Array("--b\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"jal".utf8) + [0xE9, 0xFF]
        body += Array(".jpg\"\r\n\r\nabc\r\n--b--\r\n".utf8)
        let answer = try await client.send(.post, "/lacak", headers: [.contentType: "multipart/form-data; boundary=b"], body: body)
        #expect(answer.status == .ok && answer.text.hasPrefix("foto jal") && answer.text.hasSuffix(".jpg:3:3"), "\(answer.text)")
    }

    @Test(arguments: [0, 1])
    func `a client that goes away while it sends is no fault of the server`(kind: Int) async throws {
        let causes: [any Error] = [ConnectionGuard.ClientFault(), HTTPParserError.invalidEOFState]
        #expect(CutConnection.isCause(of: causes[kind]))
        #expect(!CutConnection.isCause(of: CancellationError()))
    }
}
