import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("A citizen tells a report without JavaScript")
struct JourneyTests {
    @Test("five pages lead to both codes and to dates in words")
    func wholeWay() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell()
        let check = try await visitor.client.get("/lapor/periksa")
        #expect(check.status == .ok)
        #expect(check.text.contains("Depan pintu timur pasar"))
        #expect(check.text.contains("Kota Surabaya"))
        let compose = try #require(check.value(ofInput: "_compose"))
        let sent = try await visitor.client.post("/lapor/periksa", [("_compose", compose)])
        #expect(sent.status == .seeOther)
        #expect(sent.location == "/lapor/terkirim")
        let page = try await visitor.client.get("/lapor/terkirim")
        #expect(page.text.contains("Rabu, 25 November 2026"))
        let codes = try #require(Codes(page.text))
        let opens = try await visitor.test.office.caseFile(codes.tracking, for: .reporter)
        #expect(opens.body == ReportVisitor.story)
        #expect(opens.mode == .anonymous)
    }

    @Test("the receipt code stays over a reload until the reporter has kept it, the tracking code longer")
    func receiptOnce() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell()
        try await visitor.sendReport()
        let first = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text))
        let again = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text))
        #expect(first == again)
        _ = try await visitor.client.post("/lapor/terkirim", [])
        let after = try await visitor.client.get("/lapor/terkirim").text
        #expect(!after.contains(first.receipt.displayed))
        #expect(after.contains(first.tracking.displayed))
    }

    @Test("nothing of the draft remains after sending but codes and dates")
    func draftIsEmptied() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell()
        try await visitor.sendReport()
        let draft = try #require(try await visitor.draft())
        #expect(draft.content.body.isEmpty)
        #expect(draft.content.email.isEmpty)
        #expect(draft.content.sent != nil)
    }

    @Test("the same form sent a hundred times at once is one report with one answer")
    func hundredTimes() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell()
        let compose = try #require(try await visitor.client.get("/lapor/periksa").value(ofInput: "_compose"))
        let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
            for _ in 0..<100 { group.addTask { try await visitor.client.post("/lapor/periksa", [("_compose", compose)]) } }
            return try await group.reduce(into: [TestAnswer]()) { $0.append($1) }
        }
        #expect(answers.count == 100)
        #expect(Set(answers.map(\.location)) == ["/lapor/terkirim"])
        #expect(try await visitor.test.reports() == 1)
    }

    @Test("a form whose answer was lost shows the codes when it is sent again without its draft")
    func lostAnswer() async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell()
        let compose = try #require(try await visitor.client.get("/lapor/periksa").value(ofInput: "_compose"))
        _ = try await visitor.client.post("/lapor/periksa", [("_compose", compose)])
        let codes = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text))
        let other = try ReportVisitor.client(of: visitor.test)
        _ = try await other.get("/lapor/cerita")
        let answer = try await other.post("/lapor/periksa", [("_compose", compose)])
        #expect(answer.location == "/lapor/terkirim")
        #expect(Codes(try await other.get("/lapor/terkirim").text) == codes)
        #expect(try await visitor.test.reports() == 1)
    }

    @Test("an answer that is changed leads back to the check", arguments: StepFrameTests.changeable)
    func change(step: SiteURL.ReportStep) async throws {
        let visitor = try await ReportVisitor()
        try await visitor.tell()
        let page = try await visitor.client.get(SiteURL.report(step).path + "?ubah=1")
        #expect(page.value(ofInput: "ubah") == "1")
        let answer = try await visitor.client.post(
            SiteURL.report(step).path, [("ubah", "1"), ("body", "Lampu jalan padam di tiga tempat sekaligus."), ("isSecret", "true")])
        #expect(answer.location == "/lapor/periksa")
    }

    @Test("whoever has told nothing yet is led to the first page", arguments: ["tempat", "berkas", "identitas", "periksa"])
    func beginning(step: String) async throws {
        let visitor = try await ReportVisitor()
        let answer = try await visitor.client.get("/lapor/\(step)")
        #expect(answer.location == "/lapor/cerita")
    }
}

/// Arguments for tests about single pages.
enum StepFrameTests {
    static let changeable: [SiteURL.ReportStep] = [.story, .place, .files, .identity]
}
