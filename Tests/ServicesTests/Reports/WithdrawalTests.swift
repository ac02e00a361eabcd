import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("An allegation goes on without the reporter who takes it back")
struct WithdrawalTests {
    @Test("to the reporter it is withdrawn and says no more, to the office it is a case as before", arguments: TestStores.engines)
    func detached(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let code = try await desk.submit(mode: .secret)
            try await desk.verify(code, mode: .secret, to: cast.roads, isSensitive: true)
            try await desk.act(code, by: .reporter) {
                .withdraw(reason: $0.write("Saya diminta mencabut.", as: .reason, for: .reporter), coerced: true)
            }
            #expect(try await desk.count("select count(*) from outbox where template = 'withdrawn'") == 1)
            let auditor = try #require(cast.auditor.officer)
            #expect(try await desk.count("select count(*) from outbox where template = 'officer.task' and officer_id = \(auditor)") == 1)
            let letters = try await desk.count("select count(*) from outbox where report_id is not null")
            try await desk.progress(code)
            desk.pass(days: 40)
            for _ in 0..<100 where try await desk.office.takeDueSteps().taken == 0 { break }
            #expect(try await desk.count("select count(*) from outbox where report_id is not null") == letters, "no letter any more")

            let own = try await desk.office.caseFile(code, for: .reporter)
            #expect(own.state == .closed && own.closure == .withdrawn && own.isWithoutReporter)
            #expect(own.moves.isEmpty && own.clocks.isEmpty && own.holder == nil && own.promise == nil && own.reopenUntil == nil)
            let end = try #require(own.timeline.last)
            #expect(end.kind == "closed" && end.detail == "withdrawn" && end.text == "Saya diminta mencabut.")
            #expect(!own.texts.values.contains("Lubang sudah diukur dan diberi tanda."))

            let office = try await desk.office.caseFile(code, for: .officer(cast.liaison))
            #expect(office.state == .inProgress && office.holder?.unit == cast.roads && office.isWithoutReporter)
            #expect(office.timeline.contains { $0.kind == "reporterLeft" && $0.detail == "coerced" && $0.isInternal })
            #expect(!office.moves.contains(.askReporter) && office.moves.contains(.draftAnswer))
            try await Lives.expectWhole(desk)
        }
    }

    @Test("a third reopening is asked of the inspectorate, and its answer is told", arguments: TestStores.engines)
    func thirdReopening(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let code = try await desk.inProgress()
            func reopen() async throws -> ActOutcome {
                try await desk.answer(code)
                try await desk.act(code, by: .reporter) { _ in .confirm }
                return try await desk.act(code, by: .reporter) { .reopen($0.write("Rusak lagi.", as: .reason, for: .reporter)) }
            }
            for _ in 1...2 { #expect(try await !reopen().awaitsSecondYes) }
            #expect(try await reopen().awaitsSecondYes)
            let asked = try await desk.office.caseFile(code, for: .reporter)
            #expect(asked.state == .closed && asked.isReopeningAsked && asked.timeline.last?.kind == "reopeningAsked")
            let auditor = try #require(cast.auditor.officer)
            #expect(try await desk.count("select count(*) from outbox where template = 'officer.task' and officer_id = \(auditor)") == 1)
            let request = try #require(try await desk.office.caseFile(code, for: .officer(cast.auditor)).approvable.first)
            try await desk.act(code, by: cast.auditor) {
                .returnRequest(request, reason: $0.write("Sudah diperiksa di tempat.", as: .reason, for: .reporter))
            }
            let refused = try await desk.office.caseFile(code, for: .reporter)
            #expect(refused.timeline.last?.kind == "reopeningRefused" && refused.timeline.last?.text == "Sudah diperiksa di tempat.")
            try await Lives.expectWhole(desk)
        }
    }
}
