import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

/// Every route that the whole site has, asked by everybody who may ask: a route that is added is swept by itself.
@Suite("Headers and cookies of every route")
struct HeaderSweepTests {
    private struct Asker {
        let name: String
        let client: RouterClient
    }

    private static let origin = "https://lapor.example"
    private static let headers = [
        "Content-Security-Policy":
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
            + "media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        "X-Content-Type-Options": "nosniff", "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    ]
    /// Routes whose answers say nothing personal and may be kept.
    private static let shared = [
        "/", "/laporan", "/instansi", "/janji", "/tanya-jawab", "/privasi", "/ketentuan", "/bantuan", "/transparansi", "/aset",
        "/api/v1/log",
        "/api/v1/regions", "/api/v1/questions",
    ]

    private static func field(_ name: String, of answer: TestAnswer) -> String? {
        HTTPField.Name(name).flatMap { answer.headers[$0] }
    }

    /// A stranger, a reporter with an open case, an officer, and somebody on a visit without traces.
    private func askers(_ login: DemoLogin, _ router: WebRouter, _ visit: CaseVisit) async throws -> (all: [Asker], begun: TestAnswer) {
        func client() -> RouterClient { RouterClient(router.responder(), origin: Self.origin, from: "198.51.100.7") }
        let reporter = client()
        _ = try await reporter.get("/lacak")
        _ = try await reporter.post("/lacak", [("receipt", visit.receipt.displayed)])
        let officer = client()
        _ = try await officer.get("/petugas/masuk")
        _ = try await officer.post("/petugas/masuk", [("email", login.email), ("password", login.password)])
        let quiet = client()
        let begun = try await quiet.get("/h")
        #expect(reporter.cookies["__Host-lapor-pelapor"] != nil && quiet.cookies["__Host-h"] != nil)
        let all = [
            Asker(name: "stranger", client: client()), Asker(name: "reporter", client: reporter), Asker(name: "officer", client: officer),
            Asker(name: "quiet", client: quiet),
        ]
        return (all, begun)
    }

    @Test("carry all of it, whoever asks for whatever") func sweep() async throws {
        let test = try await TestOffice()
        // Before anybody else has a seat.
        let login = try #require(try await test.office.seedDemoOffice { "sandi-yang-panjang-9" }.first { $0.role == .nationalAdmin })
        let visit = try await CaseVisit(test: test)
        try await visit.verify()
        let router = WebRouter(site: try TestSite.make(publicURL: Self.origin))
        router.register(test.office)
        let routes = router.routes.all
        #expect(routes.count > 60)
        var cookies: Set<String> = []
        let (askers, begun) = try await askers(login, router, visit)
        for cookie in begun.headers[values: .setCookie] {
            expectCookie(cookie, "the beginning of a quiet visit", isQuiet: true)
            cookies.insert(String(cookie.prefix { $0 != "=" }))
        }
        for asker in askers {
            for route in routes {
                let parts = route.split(separator: " ", maxSplits: 1).map(String.init)
                let method = try #require(HTTPRequest.Method(parts[0]))
                for path in Self.paths(parts[1], code: visit.code.canonical) {
                    // Leaving and signing out end what is swept, and beginning makes everybody's visit a quiet one.
                    if ["/k", "/petugas/keluar"].contains(path) || (path == "/h" && asker.name != "quiet") { continue }
                    let answer =
                        method == .post
                        ? try await asker.client.post(path, []) : try await asker.client.send(method, path + "?bahasa=id", body: [])
                    let what = "\(asker.name): \(method.rawValue) \(path) (\(answer.status.code))"
                    #expect(answer.status != .internalServerError, "\(what)")
                    expectHeaders(answer, what, path: path, isQuiet: asker.name == "quiet")
                    for cookie in answer.headers[values: .setCookie] {
                        expectCookie(cookie, what, isQuiet: asker.name == "quiet")
                        cookies.insert(String(cookie.prefix { $0 != "=" }))
                    }
                }
            }
        }
        #expect(cookies.isSuperset(of: ["__Host-lapor-kunjungan", "bahasa", "__Host-lapor-pelapor", "__Host-h"]), "\(cookies)")
    }

    private func expectHeaders(_ answer: TestAnswer, _ what: String, path: String, isQuiet: Bool) {
        for (name, value) in Self.headers { #expect(Self.field(name, of: answer) == value, "\(name) of \(what)") }
        #expect(Self.field("Referrer-Policy", of: answer) == (isQuiet ? "no-referrer" : "same-origin"), "\(what)")
        let caching = answer.headers[.cacheControl] ?? ""
        let mayBeShared = !isQuiet && Self.shared.contains { path == $0 || ($0 != "/" && path.hasPrefix($0)) }
        if !mayBeShared { #expect(caching == "no-store", "\(what) may be kept: \(caching)") }
        #expect(!caching.isEmpty, "\(what)")
        #expect(answer.headers[.contentType]?.hasPrefix("text/html") != true || answer.headers[.contentType] == "text/html; charset=utf-8")
        for mark in [" onclick", " style=", "javascript:", "<style"] { #expect(!answer.text.contains(mark), "\(mark) on \(what)") }
    }

    private func expectCookie(_ cookie: String, _ what: String, isQuiet: Bool) {
        let marks = cookie.split(separator: ";").map { $0.drop { $0 == " " } }
        let name = marks.first?.prefix { $0 != "=" } ?? ""
        #expect(name == "bahasa" || name.hasPrefix("__Host-"), "\(cookie) of \(what)")
        for mark in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            #expect(marks.contains { $0 == mark }, "\(mark) of \(cookie), \(what)")
        }
        #expect(!marks.contains { $0.lowercased().hasPrefix("domain") }, "\(cookie) of \(what)")
        if isQuiet { #expect(!marks.contains { $0.lowercased().hasPrefix("max-age") && $0.lowercased() != "max-age=0" }, "\(cookie)") }
    }

    /// The pattern filled in: with what is there, and with what is not.
    private static func paths(_ pattern: String, code: String) -> [String] {
        guard pattern.contains("{") else { return [pattern] }
        return [code, "1"].map { word in
            pattern.split(separator: "/", omittingEmptySubsequences: false).map { $0.hasPrefix("{") ? word : String($0) }
                .joined(separator: "/")
        }
    }
}
