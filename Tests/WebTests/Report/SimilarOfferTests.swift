import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Similar reports while telling one")
struct SimilarOfferTests {
    private static let title = "Lubang di depan pasar"

    /// An office with one published report.
    private static func office() async throws -> (DeskFixture, TrackingCode) {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        while try await desk.office.indexNewReports() > 0 {}
        while try await desk.office.indexSimilar() > 0 {}
        return (desk, code)
    }

    private static func asked(_ visitor: RouterClient, _ words: String) async throws -> TestAnswer {
        try await visitor.send(
            .post, SiteURL.apiSimilar.path, headers: [.contentType: "text/plain; charset=utf-8"], body: Array(words.utf8))
    }

    @Test("a published one is offered on the last page without scripts, and while typing with them, and holds nothing up")
    func offered() async throws {
        let (desk, code) = try await Self.office()
        let visitor = try ReportVisitor(in: desk.test)
        let path = SiteURL.publicReport(code.canonical).path
        #expect(try await visitor.client.get("/lapor/cerita").text.contains("data-similar=\"/api/v1/similar\""))
        let typed = try await Self.asked(visitor.client, "lubang besar depan pasar membahayakan")
        #expect(typed.status == .ok && typed.text.contains(path) && typed.text.contains(Self.title))
        #expect(typed.headers[.cacheControl] == "no-store")
        #expect(try await Self.asked(visitor.client, "lubang").text == #"{"similar":[]}"#)
        try await visitor.tell("Ada lubang besar di depan pasar ini, motor saya jatuh.", through: .identity)
        let check = try await visitor.client.get("/lapor/periksa")
        #expect(check.text.contains("Sudah ada laporan serupa") && check.text.contains(path))
        try await visitor.sendReport()
        #expect(try await visitor.draft()?.content.sent != nil)
    }

    @Test("nothing is offered to a child, to whom accuses an official, or of what is not published")
    func withheld() async throws {
        let (desk, code) = try await Self.office()
        let words = "Ada lubang besar di depan pasar ini, motor saya jatuh."
        let path = SiteURL.publicReport(code.canonical).path
        for (step, answer) in [(SiteURL.ReportStep.story, [("accuses", "true")]), (.identity, [("isByChild", "true")])] {
            let visitor = try ReportVisitor(in: desk.test)
            try await visitor.tell(words)
            let fields: [(String, String)] =
                step == .story
                ? [("body", words), ("citizenType", "complaint")] : [("isSecret", "true"), ("isAnonymous", "true")]
            try await visitor.send(step, fields + answer)
            let draft = try #require(try await visitor.draft()).content
            #expect(draft.accusesOfficial == true || draft.isByChild)
            #expect(try await !visitor.client.get("/lapor/periksa").text.contains(path))
            #expect(try await Self.asked(visitor.client, words).text == #"{"similar":[]}"#)
        }
        _ = try await desk.office.act(
            Act(
                code: code, actor: .reporter, command: .raiseSecrecy(.secret, reason: nil), manuscript: desk.office.manuscript()))
        let other = try ReportVisitor.client(of: desk.test)
        #expect(try await Self.asked(other, words).text == #"{"similar":[]}"#)
    }

    @Test("a text that is none, or too long, is refused")
    func badInput() async throws {
        let visitor = try await ReportVisitor()
        let bytes = try await visitor.client.send(.post, SiteURL.apiSimilar.path, headers: [:], body: [0xFF, 0xFE, 0xC0])
        #expect(bytes.status == .badRequest)
        let long = try await visitor.client.send(
            .post, SiteURL.apiSimilar.path, headers: [:], body: Array(repeating: 0x61, count: 70_000))
        #expect(long.status == .contentTooLarge)
    }
}
