import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Backing and following a published report")
struct SupportPagesTests {
    @Test("each browser counts once, without a name, and the public page shows the number")
    func counts() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let (page, shown) = (SiteURL.publicSupport(code.canonical).path, SiteURL.publicReport(code.canonical).path)
        #expect(try await desk.browser().get(shown).text.contains("Belum ada yang mendukung"))
        let first = desk.browser()
        #expect(try await first.get(page).text.contains("Dukung laporan ini"))
        for _ in 0..<2 {
            let answer = try await first.post(page, [])
            #expect(answer.status == .seeOther && answer.location == page)
        }
        #expect(try await first.get(page).text.contains("Anda mendukung laporan ini"))
        let second = desk.browser()
        _ = try await second.get(page)
        _ = try await second.post(page, [])
        #expect(try await desk.office.supporters(of: code) == 2)
        #expect(try await desk.browser().get(shown).text.contains("2 orang mendukung laporan ini"))
    }

    @Test("a feed tells the public steps, newest first, as well-formed XML")
    func feed() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let feed = try await desk.browser().get(SiteURL.publicFeed(code.canonical).path)
        #expect(feed.status == .ok && feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.text.hasPrefix("<?xml") && feed.text.contains("<entry>") && feed.text.hasSuffix("</feed>\n"))
        #expect(feed.text.contains(SiteURL.publicReport(code.canonical).path))
        #expect(ReportFeed.escaped("a<b> & \"c\"\u{7}\n") == "a&lt;b&gt; &amp; &quot;c&quot;\n")
    }

    @Test("what the public may not know of is neither backed nor told apart from what is not there")
    func hidden() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        var random = SystemRandomNumberGenerator()
        for code in [code, TrackingCode.make(random: &random)] {
            let browser = desk.browser()
            _ = try await browser.get("/lapor/cerita")
            #expect(try await browser.get(SiteURL.publicSupport(code.canonical).path).status == .notFound)
            #expect(try await browser.post(SiteURL.publicSupport(code.canonical).path, []).status == .notFound)
            #expect(try await browser.get(SiteURL.publicFeed(code.canonical).path).status == .notFound)
        }
        #expect(try await desk.office.supporters(of: code) == 0)
    }
}
