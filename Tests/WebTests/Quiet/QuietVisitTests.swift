import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A visit that leaves no trace")
struct QuietVisitTests {
    private let test: TestOffice
    private let client: RouterClient

    init() async throws {
        test = try await TestOffice()
        let router = WebRouter(site: test.site)
        router.register(test.office)
        client = RouterClient(router.responder())
    }

    /// Begins the visit as a browser does, and returns the page that says what it is.
    private func begin() async throws -> TestAnswer {
        let first = try await client.get("/h")
        #expect(first.status == .seeOther && first.location == "/h?m=1")
        return try await client.get("/h?m=1")
    }

    private func visit() throws -> QuietVisit { try #require(QuietVisit(client.cookies["h"])) }

    private func name(_ address: String) throws -> String { try visit().name(of: address) }

    /// Every address that a page names, in links, forms and pictures.
    private func addresses(in page: TestAnswer) -> [String] {
        [" href=\"", " action=\"", " src=\""].flatMap { mark in
            page.text.ranges(of: mark).map { String(page.text[$0.upperBound...].prefix { $0 != "\"" }) }
        }
    }

    private func expectTraceless(_ answer: TestAnswer, _ what: String) {
        #expect(answer.headers[.cacheControl] == "no-store", "\(what)")
        #expect(HTTPField.Name("Referrer-Policy").flatMap { answer.headers[$0] } == "no-referrer", "\(what)")
        for cookie in answer.headers[values: .setCookie] {
            let lives = cookie.lowercased()
            #expect(!lives.contains("expires=") && (!lives.contains("max-age=") || lives.contains("max-age=0")), "\(what): \(cookie)")
        }
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        #expect(answer.text.contains("<title>Halaman</title>") || answer.text.contains("<title>Kesalahan: Halaman</title>"), "\(what)")
        #expect(answer.text.contains("href=\"/k\" data-leave"), "\(what) has no way out")
        let plain = addresses(in: answer).filter { QuietVisit.covers($0) }
        #expect(plain.isEmpty, "\(what): \(plain)")
        for mark in answer.text.ranges(of: "autocomplete=\"") {
            #expect(answer.text[mark.upperBound...].hasPrefix("off\""), "\(what)")
        }
    }

    @Test("is offered where a report begins, where one is followed, and on the first page", arguments: ["/", "/lapor/cerita", "/lacak"])
    func offered(path: String) async throws {
        #expect(try await client.get(path).text.contains("href=\"/h\""))
    }

    @Test("tells a report and follows it with its receipt, and no answer on the way leaves a trace")
    func wholeWay() async throws {
        expectTraceless(try await begin(), "the entry")
        func send(_ address: String, _ fields: [(String, String)]) async throws -> TestAnswer {
            let page = try await client.get(try name(address))
            #expect(page.status == .ok, "\(address)")
            expectTraceless(page, address)
            let age = page.value(ofInput: "_age").map { [("_age", $0)] } ?? []
            let compose = page.value(ofInput: "_compose").map { [("_compose", $0)] } ?? []
            let answer = try await client.post(try name(address), age + compose + fields, headers: [.origin: "null"])
            expectTraceless(answer, address)
            #expect(answer.location?.hasPrefix("/h/") == true, "\(address): \(answer.status)")
            return answer
        }
        _ = try await send("/lapor/cerita", [("body", ReportVisitor.story), ("citizenType", "complaint")])
        _ = try await send("/lapor/tempat", [("regionCode", "35.78.07.1001")])
        _ = try await send("/lapor/berkas", [])
        _ = try await send("/lapor/identitas", [("isSecret", "true"), ("isAnonymous", "true")])
        let sent = try await send("/lapor/periksa", [])
        let page = try await client.get(sent.location ?? "")
        expectTraceless(page, "the codes")
        let codes = try #require(Codes(page.text))
        let opened = try await send("/lacak", [("receipt", codes.receipt.displayed)])
        #expect(opened.location?.contains(codes.tracking.canonical) == false)
        let own = try await client.get(opened.location ?? "")
        #expect(own.text.contains(ReportVisitor.story))
        expectTraceless(own, "the case")
        let added = "/lacak/\(codes.tracking.canonical)/informasi"
        let form = try await client.get(try name(added))
        expectTraceless(form, added)
        let answer = try await client.post(
            try name(added),
            [
                ("_compose", form.value(ofInput: "_compose") ?? ""), ("version", form.value(ofInput: "version") ?? ""),
                ("text", "Masih padam."),
            ],
            headers: [.origin: "null"])
        #expect(answer.location?.hasPrefix("/h/") == true)
        #expect(try await client.get(answer.location ?? "").text.contains("Masih padam."))
        expectTraceless(try await client.post(try name("/lacak/\(codes.tracking.canonical)/tutup"), []), "closing")
    }

    @Test("every citizen's page without parameters, and what is not there, is traceless too")
    func everyPage() async throws {
        _ = try await begin()
        let router = WebRouter(site: test.site)
        router.register(test.office)
        let plain = router.routes.all.filter { $0.hasPrefix("GET ") && !$0.contains("{") }.map { String($0.dropFirst(4)) }
        #expect(plain.count > 20)
        for path in plain.filter({ QuietVisit.covers($0) }) + ["/tidak-ada", "/laporan/KTB3M9XW2G", "/instansi/kota-surabaya"] {
            let detour = try await client.get(path)
            #expect(detour.status == .seeOther, "\(path) is shown under its own address")
            let named = try name(path)
            #expect(detour.location == named, "\(path)")
            expectTraceless(detour, path)
            expectTraceless(try await client.get(try name(path)), path)
        }
    }

    @Test("what a form asks by its address is hidden as well")
    func searched() async throws {
        _ = try await begin()
        let answer = try await client.get(try name("/lacak") + "?kode=7KX-29Q-TM4Z")
        let hidden = try name("/lacak?kode=7KX-29Q-TM4Z")
        #expect(answer.status == .seeOther && answer.location == hidden)
        #expect(try await client.get(answer.location ?? "").value(ofInput: "code") == "7KX-29Q-TM4Z")
    }

    @Test("its addresses open nothing once it is over, or in another visit")
    func over() async throws {
        _ = try await begin()
        let address = try name("/lacak/7KX29QTM4Z")
        client.forgetCookies()
        #expect(try await client.get(address).location == "/")
        _ = try await begin()
        #expect(try await client.get(address).location?.hasPrefix("/h/") == true)
        #expect(try visit().address(named: address) == nil)
        #expect(QuietVisit("x") == nil && QuietVisit(nil) == nil)
    }

    @Test("leaving leads elsewhere, clears the site's data, takes every cookie away and destroys what was not sent")
    func leaving() async throws {
        _ = try await begin()
        _ = try await client.get(try name("/lapor/cerita"))
        _ = try await client.post(try name("/lapor/cerita"), [("body", ReportVisitor.story), ("citizenType", "complaint")])
        let token = try #require(client.cookies["lapor-draf"].flatMap { RandomToken($0) })
        #expect(try await test.office.draft(token) != nil)
        let answer = try await client.get("/k")
        #expect(answer.status == .seeOther && answer.location == Site.weather)
        #expect(HTTPField.Name("Clear-Site-Data").flatMap { answer.headers[$0] } == #""cache", "cookies", "storage""#)
        expectTraceless(answer, "leaving")
        #expect(client.cookies.isEmpty)
        #expect(try await test.office.draft(token) == nil)
    }

    @Test("whoever is not on such a visit cannot be made to lose anything by a link to the way out")
    func foreignLink() async throws {
        let answer = try await client.get("/k")
        #expect(answer.location == Site.weather)
        #expect(HTTPField.Name("Clear-Site-Data").flatMap { answer.headers[$0] } == nil && answer.headers[.setCookie] == nil)
    }

    @Test("cookies from before become cookies of the session")
    func earlierCookies() async throws {
        _ = try await client.get("/lapor/cerita?bahasa=id")
        _ = try await client.post("/lapor/cerita", [("body", ReportVisitor.story), ("citizenType", "complaint")])
        let first = try await client.get("/h")
        let names = first.headers[values: .setCookie].map { String($0.prefix { $0 != "=" }) }
        #expect(Set(names).isSuperset(of: ["lapor-draf", "bahasa", "h"]))
        #expect(!first.headers[values: .setCookie].contains { $0.lowercased().contains("max-age") })
        #expect(try await client.get(try name("/lapor/tempat")).status == .ok, "what was begun goes on")
    }

    @Test("a browser that takes no cookies is told, and not led in a circle")
    func noCookies() async throws {
        let answer = try await client.get("/h?m=1")
        #expect(answer.status == .ok && answer.text.contains("menolak kuki"))
    }

    @Test("a published page is drawn for the visit alone, and another's copy is not shown to it")
    func shelf() async throws {
        let visit = try await CaseVisit(test: test)
        try await visit.verify()
        let path = "/laporan/\(visit.code.canonical)"
        let open = try await visit.client.get(path)
        #expect(open.text.contains("href=\"/lacak?kode="))
        _ = try await begin()
        expectTraceless(try await client.get(try name(path)), path)
        // What anybody may keep elsewhere is kept by no browser on such a visit.
        let feed = SiteURL.publicFeed(visit.code.canonical).path
        #expect(try await visit.client.get(feed).headers[.cacheControl]?.hasPrefix("public") == true)
        let read = try await client.get(try name(feed))
        #expect(read.status == .ok)
        expectTraceless(read, feed)
        #expect(try await visit.client.get(path).text == open.text, "nor is the visit's copy to others")
    }

    @Test("a form without an origin is taken from such a visit only")
    func nullOrigin() async throws {
        _ = try await client.get("/lacak")
        #expect(try await client.post("/lacak", [("code", "")], headers: [.origin: "null"]).status == .forbidden)
        _ = try await begin()
        _ = try await client.get(try name("/lacak"))
        #expect(try await client.post(try name("/lacak"), [("code", "")], headers: [.origin: "null"]).status == .unprocessableContent)
        #expect(
            try await client.post(try name("/lacak"), [("code", "")], headers: [.origin: "https://lain.example"]).status == .forbidden)
    }

    @Test("what people typed is never taken for an address of the page")
    func typedMarkup() throws {
        let quiet = try #require(QuietVisit(RandomToken().text))
        let page =
            #"<a href="/lacak?a=1&amp;b=2#isi"> href=&quot;/lapor&quot; <form action="/lapor/cerita"><input autocomplete="name"></form>"#
        let written = String(decoding: QuietMarkup(quiet: quiet).rewritten(Array(page.utf8)), as: UTF8.self)
        let expected =
            "<a href=\"\(quiet.name(of: "/lacak?a=1&b=2"))#isi\"> href=&quot;/lapor&quot; <form autocomplete=\"off\" "
            + "action=\"\(quiet.name(of: "/lapor/cerita"))\"><input autocomplete=\"off\"></form>"
        #expect(written == expected)
    }
}
