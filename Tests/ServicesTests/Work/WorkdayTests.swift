import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What the office does by itself")
struct WorkdayTests {
    /// Works as often as there is something to do.
    private func work(_ desk: TestDesk) async throws {
        for _ in 0..<100 where try await desk.office.takeDueSteps().taken == 0 { return }
        Issue.record("the worker never came to an end")
    }

    @Test("reminds a silent reporter once a step, and closes after ten working days", arguments: TestStores.engines)
    func silence(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            // Answered on Monday 5 January 2026; the 16th is a holiday.
            let code = try await desk.inProgress()
            try await desk.answer(code)
            for _ in 0..<14 {
                try await work(desk)
                #expect(try await desk.stored(code).report.state == .answered)
                desk.pass(days: 1)
            }
            let window = try #require(try await desk.stored(code).report.runningClock(.reporterReply))
            let due = window.clock.due(in: try await desk.office.rules.current().calendar, asOf: desk.clock.read())
            #expect(due.date == CivilDate("2026-01-20"))
            desk.clock.pass(seconds: (due.instant.rawValue - desk.clock.read().rawValue) / 1000 - 1)
            try await work(desk)
            #expect(try await desk.stored(code).report.state == .answered)
            desk.clock.pass(seconds: 2)
            try await work(desk)
            let closed = try await desk.stored(code).report
            #expect(closed.state == .closed && closed.closure == .silence)
            #expect(try await desk.count("select count(*) from outbox where template = 'aboutToClose'") == 2)
            #expect(try await desk.count("select count(*) from outbox where template = 'closed'") == 1)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("takes each step once, with two workers at once and after a restart", arguments: TestStores.engines)
    func once(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            for _ in 0..<6 {
                let code = try await desk.inProgress()
                try await desk.answer(code)
            }
            for _ in 0..<25 {
                desk.pass(days: 1)
                // Two workers that know nothing of each other, each as if just started.
                let (first, second) = (try desk.on(desk.office.store), try desk.on(desk.office.store))
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for worker in [first, second] { group.addTask { _ = try await worker.office.takeDueSteps() } }
                    try await group.waitForAll()
                }
                try await work(desk)
            }
            #expect(try await desk.count("select count(*) from reports where closure = 'silence'") == 6)
            #expect(try await desk.count("select count(*) from outbox where template = 'aboutToClose'") == 12)
            #expect(try await desk.count("select count(*) from outbox where template = 'closed'") == 6)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("sends one letter for what was missed while nothing ran", arguments: TestStores.engines)
    func afterAnOutage(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.act(code, by: desk.cast.verifier) { texts in
                .askReporter(texts.write("Di jalan apa?", as: .question, for: .reporter))
            }
            desk.pass(days: 29)
            try await work(desk)
            #expect(try await desk.count("select count(*) from outbox where template = 'questionReminder'") == 1)
            #expect(try await desk.stored(code).report.state == .awaitingReporter)
        }
    }

    @Test("archives what the reporter never completed", arguments: TestStores.engines)
    func completionLapses(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.act(code, by: desk.cast.verifier) { texts in
                .askReporter(texts.write("Di jalan apa?", as: .question, for: .reporter))
            }
            for _ in 0..<45 {
                desk.pass(days: 1)
                try await work(desk)
            }
            #expect(try await desk.stored(code).report.state == .archived)
            #expect(try await desk.count("select count(*) from outbox where template = 'questionReminder'") == 3)
            #expect(try await desk.count("select count(*) from outbox where template = 'archived'") == 1)
            #expect(try await desk.count("select count(*) from reports where wake_at <= \(desk.clock.read())") == 0)
        }
    }

    @Test("each level of a clock is told to those whom the rules name, the national desk at the last")
    func recipients() {
        let body = Holder(agency: ID(1), unit: ID(2))
        func roles(_ clock: ClockKey, _ level: LadderLevel) -> [[Role]] {
            LadderRecipients(clock, at: level, bearer: body).groups.map(\.roles)
        }
        #expect(roles(.followUpFirst, .half) == [[.liaisonOfficer, .unitOperator]])
        #expect(roles(.followUpFirst, .late) == [[.leader, .internalAuditor]])
        #expect(roles(.classNonSupervisory, .late) == [[.leader], [.nationalAdmin]])
        #expect(roles(.verify, .full) == [[.agencyAdmin, .supervisor], [.nationalAdmin]])
        for clock in [ClockKey.followUpFirst, .followUpNext, .classSupervisory, .verify, .apipTask, .redispose, .transferAccept] {
            #expect(roles(clock, .veryLate).last == [.nationalAdmin])
        }
        for level in LadderLevel.allCases {
            #expect(LadderRecipients(.verify, at: level, bearer: nil).groups.map(\.body) == [nil])
        }
        let home = LadderRecipients(.verify, at: .half, bearer: nil).groups.map { $0.seated(in: .agency(ID(9))) }
        #expect(home == [.init(body: Holder(agency: ID(9)), roles: [.agencyAdmin])])
    }

    @Test(
        "at 200 % the national desk is told, at 150 % the inspectorate in its own unit; the ceiling warns the holder",
        arguments: TestStores.engines)
    func ladderOfAFollowUp(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            func letters(_ actor: Actor) async throws -> Int {
                let officer = try #require(actor.officer)
                return try await desk.count(
                    "select count(*) from outbox where template = 'officer.reminder' and officer_id = \(officer)")
            }
            for _ in 0..<20 {
                desk.pass(days: 1)
                try await work(desk)
            }
            #expect(try await letters(desk.cast.verifier) > 0)
            #expect(try await letters(desk.cast.auditor) > 0)
            #expect(try await letters(desk.cast.healthLiaison) == 0)
            let before = try await letters(desk.cast.liaison)
            for _ in 0..<45 {
                desk.pass(days: 1)
                try await work(desk)
            }
            #expect(try await desk.count("select count(*) from reminders where clock = 'law.ceiling' and level = 'warning'") == 1)
            #expect(try await letters(desk.cast.liaison) == before + 1)
        }
    }

    @Test("tells those who owe a late step, each once", arguments: TestStores.engines)
    func tellsOfficers(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            let before = try await desk.count("select count(*) from outbox where template = 'officer.reminder'")
            #expect(before == 0)
            for _ in 0..<10 {
                desk.pass(days: 1)
                try await work(desk)
            }
            let letters = try await desk.count("select count(*) from outbox where template = 'officer.reminder'")
            #expect(letters > 0)
            let health = try #require(desk.cast.healthLiaison.officer)
            #expect(try await desk.count("select count(*) from outbox where template = 'officer.reminder' and officer_id = \(health)") == 0)
            try await work(desk)
            #expect(try await desk.count("select count(*) from outbox where template = 'officer.reminder'") == letters)
        }
    }

    @Test("goes on with the others when one report cannot be worked on", arguments: TestStores.engines)
    func oneFails(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let broken = try await desk.submit("Yang ini rusak isinya.")
            let whole = try await desk.submit("Yang ini utuh.")
            let id = try await desk.stored(broken).report.id
            try await desk.office.store.write { session in
                _ = try session.run("update reports set aggregate = '{}' where id = \(id)")
            }
            desk.pass(days: 3)
            let round = try await desk.office.takeDueSteps()
            #expect(round.failed.map(\.report) == [id] && round.taken == 1)
            #expect(try await desk.office.takeDueSteps().failed.isEmpty, "it is set aside for a while")
            desk.clock.pass(seconds: Office.workPause)
            #expect(try await desk.office.takeDueSteps().failed.map(\.report) == [id])
            #expect(try await desk.stored(whole).report.state == .unverified)
        }
    }

    @Test("told to do all that is due, it goes on after a round in which everything failed", arguments: TestStores.engines)
    func allDue(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let broken = try await desk.submit("Yang ini rusak isinya.")
            try await desk.submit("Yang ini utuh.")
            let id = try await desk.stored(broken).report.id
            desk.pass(days: 3)
            // The broken one alone is in the first round.
            let first = desk.clock.read().adding(seconds: -3600)
            try await desk.office.store.write { session in
                _ = try session.run("update reports set aggregate = '{}', wake_at = \(first) where id = \(id)")
            }
            try await desk.office.store.write { session in
                _ = try session.run("update reports set wake_at = \(first.adding(seconds: 60)) where id <> \(id)")
            }
            let round = try await desk.office.takeAllDueSteps(batch: 1)
            #expect(round.failed.map(\.report) == [id] && round.taken == 1)
        }
    }

    @Test("still takes a due step when somebody acts on the report before it", arguments: TestStores.engines)
    func actedBeforehand(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.answer(code)
            for _ in 0..<14 {
                try await work(desk)
                desk.pass(days: 1)
            }
            // Nothing runs when the window ends; the reporter writes once more in the morning.
            desk.pass(days: 5)
            try await desk.act(code, by: .reporter) { texts in
                .addInformation(texts.write("Masih sama.", as: .information, for: .reporter), hasFiles: false)
            }
            try await work(desk)
            #expect(try await desk.stored(code).report.closure == .silence)
        }
    }

    @Test("finds a holiday that was added later in the dates of open reports", arguments: TestStores.engines)
    func holidayAdded(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            let before = try #require(try await desk.queueDate(of: code))
            let day = ClockZone.wib.date(of: desk.clock.read()).next
            _ = try await desk.office.addHoliday(
                HolidayForm(date: day, name: "Libur tambahan", kind: .nationalHoliday), by: desk.cast.verifier)
            try await work(desk)
            #expect(try #require(try await desk.queueDate(of: code)) > before)
        }
    }
}
