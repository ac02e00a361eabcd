import Domain
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Addresses of the office's own articles in an answer")
struct ArticleLinksTests {
    private let links = ArticleLinks(origin: "https://lapor.contoh.id")

    private func markup(_ text: String) -> String { links.markup(of: text).markup }

    @Test("become links, whole or by their path alone, with what stands around them")
    func own() {
        #expect(
            markup("Lihat\nhttps://lapor.contoh.id/tanya-jawab/71")
                == "Lihat\n<a href=\"/tanya-jawab/71\">https://lapor.contoh.id/tanya-jawab/71</a>")
        #expect(
            markup("(baca /tanya-jawab/71), ya <b>") == "(baca <a href=\"/tanya-jawab/71\">/tanya-jawab/71</a>), ya &lt;b&gt;")
        #expect(markup("“https://lapor.contoh.id/tanya-jawab/71”.").contains("“<a href"))
        #expect(markup("/tanya-jawab/71 /tanya-jawab/72").matches(of: /<a href/).count == 2)
    }

    @Test(
        "of other hosts, of lookalikes and of all other pages stay words",
        arguments: [
            "https://jahat.example/tanya-jawab/71", "https://lapor.contoh.id.jahat.example/tanya-jawab/71",
            "https://jahat.example/https://lapor.contoh.id/tanya-jawab/71", "https://lapor.contoh.id@jahat.example/tanya-jawab/71",
            "//jahat.example/tanya-jawab/71", "http://lapor.contoh.id/tanya-jawab/71", "https://lapor.contoh.id:8443/tanya-jawab/71",
            "https://lap\u{043E}r.contoh.id/tanya-jawab/71", "https://lapor.contoh.id\\tanya-jawab/71", "javascript:/tanya-jawab/71",
            "https://lapor.contoh.id/tanya-jawab/71?x=1", "https://lapor.contoh.id/tanya-jawab/71#a",
            "https://lapor.contoh.id/tanya-jawab/+71",
            "https://lapor.contoh.id/tanya-jawab/071", "https://lapor.contoh.id/tanya-jawab/", "https://lapor.contoh.id/petugas/keluar",
            "https://lapor.contoh.id/tanya-jawab/../71", "/tanya-jawab/71/x", "tanya-jawab/71", "/tanya-jawab/71\u{0301}",
            "/tanya-jawab/71\"onclick=\"x", "/tanya-jawab/-71", "/tanya-jawab/99999999999999999999",
        ])
    func foreign(text: String) {
        #expect(!markup(text).contains("<a"))
        #expect(markup(text) == SafeHTML.escaping(text).markup)
    }

    @Test("lead from the answer as its reporter and the public read it, and from nothing else that was written")
    func shown() async throws {
        let desk = try await DeskFixture()
        let origin = desk.test.site.publicOrigin
        let text = "Lubang ditambal.\n\(origin)/tanya-jawab/301234567890123456\nhttps://jahat.go.id/tanya-jawab/72 <i>"
        let sent = try await desk.answered(text)
        let link = "<a href=\"/tanya-jawab/301234567890123456\">\(origin)/tanya-jawab/301234567890123456</a>"
        let reporter = try await desk.reporter(of: sent)
        let pages = [
            try await reporter.get(SiteURL.caseForReporter(sent.code.canonical).path).text,
            try await desk.browser().get(SiteURL.publicReport(sent.code.canonical).path).text,
        ]
        for page in pages {
            #expect(page.contains(link) && page.contains("https://jahat.go.id/tanya-jawab/72 &lt;i&gt;"))
            #expect(!page.contains("href=\"https://jahat") && !page.contains("href=\"/tanya-jawab/72\""))
        }
        #expect(pages[0].matches(of: /<a href="\/tanya-jawab\/301234567890123456">/).count == 2, "in what is asked now and in the history")
    }
}
