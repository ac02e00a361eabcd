import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Following a published report by e-mail, without JavaScript")
struct FollowPagesTests {
    private func path(_ code: TrackingCode) -> String { SiteURL.publicFollow(code.canonical).path }

    @Test("is offered beside backing, keeps what was typed, and answers the same for every address")
    func wish() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let browser = desk.browser()
        let support = try await browser.get(SiteURL.publicSupport(code.canonical).path).text
        #expect(support.contains("Dukung laporan ini") && support.contains("action=\"\(path(code))\""))
        for (typed, words) in [("", "Isi"), ("bukan alamat", "bukan alamat"), (String(repeating: "a", count: 300) + "@contoh.id", "254")] {
            let answer = try await browser.post(path(code), [("email", typed)])
            #expect(answer.status == .unprocessableContent && answer.text.contains(words) && answer.text.contains("id=\"email-error\""))
        }
        let sent = try await browser.post(path(code), [("email", "kenari@contoh.invalid")])
        #expect(sent.status == .ok && sent.text.contains("Periksa surel Anda") && !sent.text.contains("kenari"))
        let again = try await browser.post(path(code), [("email", "kenari@contoh.invalid")])
        #expect(again.text == sent.text)
        let letters = try await desk.office.claimLetters(limit: 100).map(\.letter).filter { $0.template == .followConfirm }
        #expect(letters.count == 2 && letters.allSatisfy { $0.payload.code == code })
    }

    @Test("is slowed for one network, and hidden reports are not told apart from what is not there")
    func bounds() async throws {
        let desk = try await DeskFixture()
        let (open, hidden) = (try await desk.verified(), try await desk.submit())
        let browser = desk.browser()
        _ = try await browser.get(path(open))
        #expect(try await browser.get(path(hidden)).status == .notFound)
        #expect(try await browser.post(path(hidden), [("email", "kenari@contoh.invalid")]).status == .notFound)
        for token in ["kurang", String(repeating: "A", count: 43)] {
            let gone = try await browser.get(SiteURL.following(token).path)
            #expect(gone.status == .notFound && gone.text.contains("tidak berlaku lagi"))
        }
    }

    @Test("is confirmed and ended by the link of a letter, each with one press")
    func link() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        try await desk.office.askToFollow(code, typed: "kenari@contoh.invalid", language: "id", from: "")
        let follower = try #require(
            try await desk.office.claimLetters(limit: 100).map(\.letter).first { $0.template == .followConfirm }?.payload.follower)
        let address = SiteURL.following(desk.office.followLink(of: follower).text).path
        let browser = desk.browser()
        // A mail program that looks at the link changes nothing.
        for _ in 0..<2 { #expect(try await browser.get(address).text.contains("Apakah itu Anda?")) }
        #expect(try await browser.post(address, [("langkah", "lain")]).status == .badRequest)
        #expect(try await browser.post(address, [("langkah", "ya")]).location == address)
        let page = try await browser.get(address).text
        #expect(page.contains("Anda mengikuti laporan ini") && page.contains(SiteURL.publicReport(code.canonical).path))
        #expect(try await browser.post(address, [("langkah", "berhenti")]).text.contains("Alamat Anda sudah dimusnahkan"))
        #expect(try await browser.get(address).status == .notFound)
        #expect(try await browser.post(address, [("langkah", "ya")]).status == .notFound)
    }
}
