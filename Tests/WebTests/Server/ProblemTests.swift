import Foundation
import HTTPTypes
import Hummingbird
import Testing
import WebTestSupport

@testable import Web

@Suite struct ProblemTests {
    private struct Busy: ServiceUnavailable {
        let retryAfter = 7
    }

    private struct Unforeseen: Error {}

    private func client(throwing error: any Error, publicURL: String = "http://localhost") throws -> RouterClient {
        let web = WebRouter(site: try TestSite.make(publicURL: publicURL))
        web.pages.get(.track) { _, _ in throw error }
        web.pages.post(.terms) { _, _ in Redirect(to: .track) }
        return RouterClient(web.responder())
    }

    @Test(arguments: Problem.Kind.allCases.filter { $0 != .signInNeeded }, Language.allCases)
    func `every kind is a page that says what to do, in each language`(kind: Problem.Kind, language: Language) async throws {
        let answer = try await client(throwing: Problem(kind)).get("/lacak?bahasa=\(language.rawValue)")
        #expect(answer.status == kind.status)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.text.contains("<html lang=\"\(language.rawValue)\">") && answer.text.contains("<h1>"))
    }

    @Test(arguments: Problem.Kind.allCases)
    func `every kind is a problem document for programs`(kind: Problem.Kind) async throws {
        let fields: FieldErrors = [FieldError("judul", Phrase("form.required", ["label": "Judul"]))]
        let answer = try await client(throwing: Problem(kind, fields: fields)).get("/lacak", headers: [.accept: "application/json"])
        #expect(answer.status == kind.status)
        #expect(answer.headers[.contentType] == "application/problem+json")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
        #expect(document["status"] as? Int == kind.status.code)
        #expect((document["errors"] as? [[String: String]])?.first?["field"] == "judul")
        #expect((document["errors"] as? [[String: String]])?.first?["message"] == "Isi Judul")
    }

    @Test func `someone who must sign in is sent there and back`() async throws {
        let answer = try await client(throwing: Problem.signInNeeded).get("/lacak")
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/petugas/masuk?kembali=%2Flacak")
    }

    @Test func `a busy store is a 503 with the time to wait`() async throws {
        let answer = try await client(throwing: Busy()).get("/lacak")
        #expect(answer.status == .serviceUnavailable && answer.headers[.retryAfter] == "7")
    }

    @Test func `the unforeseen is a 500 with a number and nothing about its cause`() async throws {
        let answer = try await client(throwing: Unforeseen()).get("/lacak")
        #expect(answer.status == .internalServerError)
        #expect(answer.text.contains("<code>") && !answer.text.contains("Unforeseen"))
    }

    @Test func `an unknown address is 404 and a known one asked otherwise 405`() async throws {
        let client = try client(throwing: Unforeseen())
        #expect(try await client.get("/tidak-ada").status == .notFound)
        #expect(try await client.get("/../../etc/passwd").status == .notFound)
        let answer = try await client.get("/ketentuan")
        #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "POST")
        #expect(try await client.send(.head, "/sehat").body == [])
    }

    @Test func `every answer carries the safe headers`() async throws {
        for path in ["/tidak-ada", "/sehat", "/galeri", "/lacak"] {
            let answer = try await client(throwing: Unforeseen()).get(path)
            let policy = try #require(answer.headers[HTTPField.Name("Content-Security-Policy") ?? .accept])
            #expect(policy.hasPrefix("default-src 'none';") && !policy.contains("unsafe"))
            #expect(answer.headers[HTTPField.Name("X-Content-Type-Options") ?? .accept] == "nosniff")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers[.strictTransportSecurity] == nil)
        }
        let secure = try await client(throwing: Unforeseen(), publicURL: "https://lapor.example").get("/galeri")
        #expect(secure.headers[.strictTransportSecurity] != nil)
        let cookie = try #require(secure.headers[.setCookie])
        #expect(cookie.hasPrefix("__Host-lapor-kunjungan="))
        for mark in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(mark)) }
    }

    @Test func `whoever finds a security fault learns whom to tell`() async throws {
        for path in ["/.well-known/security.txt", "/security.txt"] {
            let answer = try await client(throwing: Unforeseen()).get(path)
            #expect(answer.status == .ok && answer.headers[.contentType] == "text/plain; charset=utf-8")
            #expect(answer.text.hasPrefix("Contact: mailto:security@lapor.example\nExpires: 20"))
        }
    }

    @Test func `where nobody was named to tell, the page that helps everybody is named, and there is one`() async throws {
        let web = WebRouter(site: try TestSite.make(publicURL: "https://lapor.example", securityContact: nil))
        let answer = try await RouterClient(web.responder()).get("/.well-known/security.txt")
        #expect(answer.status == .ok && answer.text.hasPrefix("Contact: https://lapor.example/bantuan\nExpires: 20"))
        let own = try await client(throwing: Unforeseen()).get("/galeri")
        #expect(own.text.contains("href=\"/.well-known/security.txt\""))
    }

    @Test func `no page has inline script or style`() async throws {
        let text = try await client(throwing: Unforeseen()).get("/galeri").text
        for mark in ["<script", "<style", " style=", " onclick", "javascript:"] { #expect(!text.contains(mark)) }
    }
}
