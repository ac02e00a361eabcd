import DataAccess
import DataTestSupport
import Domain
import IndonesianText
import Sealing
import Testing

@testable import Services

@Suite("Reports that belong together")
struct RelatedReportTests {
    private static let part = "Lampu jalan di gang sebelah juga padam."

    @discardableResult
    private func split(_ code: TrackingCode, in desk: TestDesk) async throws -> TrackingCode {
        var texts = desk.office.manuscript()
        let part = try desk.office.part(title: "", body: Self.part)
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

    @Test("the words of a part are held to what every report's are")
    func words() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let part = try desk.office.part(title: "Lampu\u{202E} padam", body: "Lampu padam.\r\nSejak Senin.\u{0007}")
            #expect(part.title == "Lampu padam" && part.body == "Lampu padam.\nSejak Senin.")
            #expect(throws: refusal("partBody", .malformed)) { try desk.office.part(title: "", body: "Lampu\u{0000}") }
            #expect(throws: refusal("partBody", .missing)) { try desk.office.part(title: "", body: " \u{200B}") }
            let long = String(repeating: "a", count: TextLimits.reportBody.characters + 1)
            #expect(throws: refusal("partBody", .tooLong, limit: TextLimits.reportBody.characters)) {
                try desk.office.part(title: "", body: long)
            }
        }
    }

    @Test("what came back accuses whom the report accused, and does not go to their own door", arguments: TestStores.engines)
    func accusedRecurrence(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let first = try await desk.submit()
            let accused = [Accused(agency: desk.cast.city, unit: desk.cast.roads)]
            try await desk.verify(first, to: desk.cast.auditor.unit, accused: accused)
            let id = try await desk.stored(first).report.id
            try await desk.act(first, by: .reporter) { texts in
                .withdraw(reason: texts.write("Sudah selesai.", as: .reason, for: .reporter), coerced: false)
            }
            desk.pass(days: 90)
            #expect(try await desk.stored(try await desk.submit(agency: desk.cast.city)).report.door == .agency(desk.cast.city))
            var new = desk.newReport(agency: desk.cast.city)
            new.recurrenceOf = id
            let again = try await desk.stored(try await desk.office.submit(new).code).report
            #expect(again.door == .national && again.accused == accused)
            #expect(try await desk.count("select count(*) from report_accused where report_id = \(again.id)") == 2)
            #expect(again.accusedPeople == [try #require(desk.cast.liaison.officer)])
            try await Lives.expectWhole(desk)
        }
    }

    @Test("what became secret while its recurrence was being sent makes that secret too", arguments: TestStores.engines)
    func secrecyMeanwhile(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let first = try await desk.submit()
            try await desk.verify(first)
            let earlier = try await desk.stored(first).report
            var new = desk.newReport()
            new.recurrenceOf = earlier.id
            let receipt = try #require(ReceiptCode(digest: ReceiptDerivation(desk.office.hashes).bytes(for: new.composeToken)))
            let intake = try Intake(
                new, number: nil, hasFiles: false, earlier: earlier, rules: try await desk.office.rules.current(), office: desk.office,
                composeHash: [1], receipt: receipt)
            try await desk.act(first, by: .reporter) { _ in .raiseSecrecy(.secret, reason: nil) }
            await #expect(throws: ServiceFault.conflict) { try await desk.office.store.write { session in try intake.store(in: session) } }
            #expect(try await desk.stored(try await desk.office.submit(new).code).report.mode.isSecret)
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
