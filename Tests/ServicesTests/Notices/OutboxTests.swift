import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Letters waiting to be sent")
struct OutboxTests {
    /// An office whose only letters are those of `reports` new reports.
    private func with(_ engine: TestEngine, reports: Int, _ body: (TestDesk) async throws -> Void) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.office.store.write { session in _ = try session.run("delete from outbox") }
            for _ in 0..<reports { try await desk.submit() }
            try await body(desk)
        }
    }

    @Test("go to one worker each", arguments: TestStores.engines)
    func claims(engine: TestEngine) async throws {
        try await with(engine, reports: 20) { desk in
            let claimed = try await withThrowingTaskGroup(of: [ClaimedLetter].self) { group in
                for _ in 0..<8 { group.addTask { try await desk.office.claimLetters(limit: 4) } }
                return try await group.reduce(into: [ClaimedLetter]()) { $0 += $1 }
            }
            #expect(Set(claimed.map(\.letter.id)).count == claimed.count)
            var all = claimed
            while true {
                let more = try await desk.office.claimLetters(limit: 4)
                if more.isEmpty { break }
                all += more
            }
            #expect(Set(all.map(\.letter.id)).count == 20 && all.count == 20)
            desk.clock.pass(seconds: 121)
            // Whoever took them and died leaves them to the next.
            #expect(try await desk.office.claimLetters(limit: 50).count == 20)
        }
    }

    @Test("are tried again later and later, then laid aside until an operator replays them", arguments: TestStores.engines)
    func retries(engine: TestEngine) async throws {
        try await with(engine, reports: 1) { desk in
            var waits: [Int64] = []
            for _ in 0..<50 {
                guard let claimed = try await desk.office.claimLetters().first else { break }
                try await desk.office.settle(claimed, as: .failed("451 later"))
                #expect(try await desk.office.claimLetters().isEmpty)
                let query: Query = "select due_at from outbox where state = 'waiting'"
                let due = try await desk.office.store.read { session in try session.first(query)?.instant(0) }
                guard let due else { break }
                waits.append((due.rawValue - desk.clock.read().rawValue) / 1000)
                desk.clock.pass(seconds: waits.last ?? 0)
            }
            #expect(waits == Office.retryDelays)
            #expect(try await desk.count("select count(*) from outbox where state = 'dead' and last_fault = '451 later'") == 1)
            #expect(try await desk.office.replayDeadLetters() == 1)
            #expect(try await desk.office.replayDeadLetters() == 0)
            #expect(try await desk.count("select count(*) from office_log where act = 'lettersReplayed'") == 1)
            let again = try #require(try await desk.office.claimLetters().first)
            #expect(again.attempts == 0 && again.letter.payload.code != nil)
            try await desk.office.settle(again, as: .sent)
            #expect(try await desk.office.claimLetters().isEmpty)
            let counts = try await desk.office.letterCounts()
            #expect(counts.map(\.state) == ["sent"] && counts.map(\.count) == [1])
        }
    }

    @Test("keep nothing of their content once they are gone", arguments: TestStores.engines)
    func forgets(engine: TestEngine) async throws {
        try await with(engine, reports: 2) { desk in
            let claimed = try await desk.office.claimLetters()
            #expect(claimed.count == 2 && claimed.allSatisfy { $0.officerEmail == nil && $0.letter.template == .received })
            for (letter, outcome) in zip(claimed, [LetterOutcome.sent, .dropped]) { try await desk.office.settle(letter, as: outcome) }
            #expect(try await desk.count("select count(*) from outbox where payload = '{}'") == 2)
        }
    }

    @Test("for an officer carry his address, and none once he has left", arguments: TestStores.engines)
    func officers(engine: TestEngine) async throws {
        try await with(engine, reports: 0) { desk in
            let seat = SeatForm(role: .liaisonOfficer, agency: desk.cast.city, unit: desk.cast.roads)
            let invited = try await desk.office.invite(email: "baru@contoh.invalid", name: "Petugas Baru", seat: seat, by: .system)
            let liaison = try #require(invited.made)
            let first = try #require(try await desk.office.claimLetters().first)
            #expect(first.officerEmail?.hasSuffix("@contoh.invalid") == true && first.officerLink?.hasPrefix("/petugas/undangan/") == true)
            _ = try await desk.office.handOver(liaison, to: nil, by: .system)
            desk.clock.pass(seconds: 121)
            #expect(try await desk.office.claimLetters().first?.officerEmail == nil)
        }
    }

    @Test("are one for each step that a reporter or a holder should know", arguments: TestStores.engines)
    func steps(engine: TestEngine) async throws {
        try await with(engine, reports: 0) { desk in
            let code = try await desk.inProgress()
            try await desk.answer(code)
            try await desk.act(code, by: .reporter) { _ in .confirm }
            let query: Query = "select template from outbox order by id"
            let templates = try await desk.office.store.read { session in try session.rows(query).map { try $0.text(0) } }
            #expect(templates.sorted() == ["answer", "closed", "disposed", "officer.task", "progress", "received", "verified"])
        }
    }
}
