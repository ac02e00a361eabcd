import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Reports that belong together")
struct RelatedReportTests {
    private static let part = "Lampu jalan di gang sebelah juga padam."

    @discardableResult
    private func split(_ code: TrackingCode, in desk: TestDesk) async throws -> TrackingCode {
        var texts = desk.office.manuscript()
        let part = desk.office.part(title: "", body: Self.part)
        let reason = texts.write("Dua pokok masalah.", as: .reason, for: .reporter)
        _ = try await desk.office.act(
            Act(code: code, actor: desk.cast.admin, command: .split([part.id], reason: reason), manuscript: texts, parts: [part]))
        return try #require(try await desk.office.caseFile(code, for: .reporter).related.last { $0.relation == .part }?.code)
    }

    @Test("a part is opened with the receipt of the report, and with no other", arguments: TestStores.engines)
    func receipts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let sent = try await desk.office.submit(desk.newReport())
            let other = try await desk.office.submit(desk.newReport())
            try await desk.verify(sent.code)
            let code = try await split(sent.code, in: desk)
            let second = try await split(sent.code, in: desk)
            #expect(try await desk.office.opens(code, with: sent.receipt, from: ""))
            #expect(try await !desk.office.opens(code, with: other.receipt, from: ""))
            #expect(try await desk.office.isSameReporter(code, second))
            #expect(try await desk.office.isSameReporter(sent.code, code))
            #expect(try await !desk.office.isSameReporter(other.code, code))
            _ = try await desk.office.indexNewReports()
            let rows = try await desk.office.queue(for: desk.cast.verifier, filter: QueueFilter(view: .all, words: "lampu gang")).rows
            #expect(Set(rows.map(\.code)) == [code, second], "a part is found by its own words")
        }
    }

    @Test("letters about a part reach the address that was sealed with the report", arguments: TestStores.engines)
    func letters(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let sent = try await desk.office.submit(desk.newReport())
            try await desk.verify(sent.code)
            let code = try await split(sent.code, in: desk)
            try await desk.office.store.write { session in _ = try session.run("delete from outbox") }
            try await desk.verify(code)
            let letters = try await desk.office.claimLetters(limit: 10).map(\.letter).filter { $0.report != nil }
            let owner = try await desk.stored(sent.code).report.id
            #expect(!letters.isEmpty && letters.allSatisfy { $0.report == owner && $0.payload.code == code })
        }
    }

    @Test("a problem that came back is told to the earlier report, and stands without it too", arguments: TestStores.engines)
    func recurrence(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let first = try await desk.submit(mode: .secret)
            let id = try await desk.stored(first).report.id
            try await desk.act(first, by: .reporter) { texts in
                .withdraw(reason: texts.write("Sudah selesai.", as: .reason, for: .reporter), coerced: false)
            }
            func again() async throws -> TrackingCode {
                var new = desk.newReport(mode: .open)
                new.recurrenceOf = id
                return try await desk.office.submit(new).code
            }
            let early = try await again()
            #expect(try await desk.office.caseFile(first, for: .reporter).related.isEmpty, "it can still be reopened")
            desk.pass(days: 90)
            let late = try await again()
            #expect(try await desk.office.caseFile(first, for: .reporter).related.map(\.code) == [late])
            for code in [early, late] {
                let file = try await desk.office.caseFile(code, for: .reporter)
                #expect(file.related.map(\.code) == [first] && file.related.map(\.relation) == [.recurrenceOf])
                #expect(file.mode.isSecret, "never less than the earlier report")
            }
        }
    }
}
