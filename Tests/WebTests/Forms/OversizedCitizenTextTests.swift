import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A megabyte in what citizens answer, contest and follow is told beside its field, and comes back")
struct OversizedCitizenTextTests {
    private static let megabyte = OversizedText.megabyte

    @Test("as the address of who follows a report, of which nothing is asked")
    func following() async throws {
        let desk = try await DeskFixture()
        let path = SiteURL.publicFollow(try await desk.verified().canonical).path
        let browser = desk.browser()
        _ = try await browser.get(path)
        OversizedText.expectKept(try await browser.post(path, [("email", Self.megabyte)]), field: "email", limit: "254")
        #expect(try await desk.office.claimLetters(limit: 100).allSatisfy { $0.letter.template != .followConfirm })
    }

    @Test("in the answers to extra questions, the others being kept")
    func questions() async throws {
        let desk = try await DeskFixture()
        let visitor = try ReportVisitor(in: desk.test)
        let nation = try await desk.officer(.nationalAdmin)
        let category = try #require(try await desk.office.rules.current().categories.category(slugPath: "perhubungan")).id
        let path = "/petugas/kelola/pertanyaan/baru"
        _ = try await nation.get(path)
        for (position, kind) in ["text", "number", "choice", "yesNo"].enumerated() {
            let made = try await nation.post(
                path,
                [
                    ("category", category.description), ("indonesianLabel", "Tanya \(position)?"), ("kind", kind),
                    ("position", String(position + 1)), ("options", kind == "choice" ? "Padam\nBerkedip" : ""),
                ])
            #expect(made.status == .seeOther, "\(made.text)")
        }
        let names = try await desk.office.questions(of: category).map { "q-\($0.id)" }
        try #require(names.count == 4)
        try await visitor.tell(through: .place)
        OversizedText.expectKept(
            try await visitor.send(.questions, [(names[0], Self.megabyte), (names[1], "12")]), field: names[0], limit: "200",
            beside: ["value=\"12\""])
        OversizedText.expectKept(
            try await visitor.send(.questions, [(names[0], "Tiang 7"), (names[1], Self.megabyte)]), field: names[1], limit: "20",
            beside: ["Tiang 7"])
        for name in names.suffix(2) {
            let answer = try await visitor.send(.questions, [(names[0], "Tiang 7"), (name, Self.megabyte)])
            #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(name)"), "a button that nobody drew")
            #expect(answer.text.contains("Tiang 7"))
        }
        #expect(try await visitor.draft()?.content.extraAnswers == nil)
    }

    @Test("in what a reporter says against a mark, and in thanks")
    func contesting() async throws {
        let desk = try await DeskFixture()
        let sent = try await desk.answered()
        let why = "Catatan pengaspalan menunjukkan jalan itu sudah rata sejak minggu lalu; foto terlampir di berkas."
        let national = try await desk.officer(.nationalAdmin)
        let triage = SiteURL.officerTriage(sent.code.canonical).path
        _ = try await national.get(triage)
        let mark = [("langkah", "0"), ("grade", "unsubstantiated"), ("ground", "noDetail"), ("words", why)]
        #expect(try await national.post(triage, mark).status == .seeOther)
        let reporter = try await desk.reporter(of: sent)
        let own = SiteURL.ownMarks(sent.code.canonical).path
        _ = try await reporter.get(own)
        OversizedText.expectKept(try await reporter.post(own, [("text", Self.megabyte)]), field: "text", limit: "4.000")
        #expect(try await reporter.get(own).text.contains("name=\"text\""), "it may still be contested")
        try await desk.reporter(sent.code, .confirm)
        let thanks = SiteURL.ownThanks(sent.code.canonical).path
        _ = try await reporter.get(thanks)
        OversizedText.expectKept(try await reporter.post(thanks, [("text", Self.megabyte)]), field: "text", limit: "200")
    }
}
