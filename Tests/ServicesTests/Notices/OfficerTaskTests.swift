import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Who has something to do by an act is told, once and without a word of the case")
struct OfficerTaskTests {
    private typealias Cast = TestDesk.Cast

    /// How many letters each of these people has had since the last look, by their place in the list.
    private func letters(_ desk: TestDesk, _ people: [Actor]) async throws -> [Int] {
        var counts: [Int] = []
        for person in people {
            let officer = try #require(person.officer)
            counts.append(
                try await desk.count("select count(*) from outbox where template = 'officer.task' and officer_id = \(officer)"))
        }
        try await desk.office.store.write { session in _ = try session.run("delete from outbox where template = 'officer.task'") }
        return counts
    }

    @Test("the unit that gets a report, and nobody who acted or sits elsewhere", arguments: TestStores.engines)
    func disposition(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let people = [cast.liaison, cast.healthLiaison, cast.admin, cast.verifier, cast.supervisor]
            let code = try await desk.submit()
            #expect(try await letters(desk, people) == [0, 0, 0, 0, 0])
            try await desk.verify(code, to: cast.roads)
            let payload = try await desk.office.store.read { session in
                try session.first("select payload from outbox where template = 'officer.task'")?.text(0)
            }
            #expect(try StoredJSON.decode(from: try #require(payload)) == OutboxLetter.Payload(code: code))
            #expect(try await letters(desk, people) == [1, 0, 0, 0, 0])
            let whole = try await desk.submit()
            try await desk.verify(whole)
            #expect(try await letters(desk, people) == [0, 0, 1, 0, 0])
            try await desk.act(whole, by: cast.admin) { texts in
                .disposeDown(desk.target(cast.health), instruction: texts.write("Mohon ditangani.", as: .instruction, for: .office))
            }
            #expect(try await letters(desk, people) == [0, 1, 0, 0, 0])
        }
    }

    @Test(
        "the holder, of what the reporter answers, adds or objects to; the second objection also the supervisor",
        arguments: TestStores.engines)
    func reporter(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let people = [cast.liaison, cast.supervisor, cast.auditor, cast.verifier]
            let code = try await desk.inProgress()
            _ = try await letters(desk, people)
            try await desk.act(code, by: .reporter) {
                .addInformation($0.write("Masih sama.", as: .information, for: .reporter), hasFiles: false)
            }
            #expect(try await letters(desk, people) == [1, 0, 0, 0])
            try await desk.act(code, by: cast.liaison) { .askReporter($0.write("Di mana?", as: .question, for: .reporter)) }
            #expect(try await letters(desk, people) == [0, 0, 0, 0])
            try await desk.act(code, by: .reporter) { .complete($0.write("Di sana.", as: .reply, for: .reporter), hasFiles: false) }
            #expect(try await letters(desk, people) == [1, 0, 0, 0])
            for seen in [[1, 0, 0, 0], [1, 1, 0, 0]] {
                try await desk.answer(code)
                _ = try await letters(desk, people)
                try await desk.act(code, by: .reporter) { .object($0.write("Belum selesai.", as: .objection, for: .reporter)) }
                #expect(try await letters(desk, people) == seen)
            }
        }
    }

    @Test("of a secret report the inspectorate looks at the second objection", arguments: TestStores.engines)
    func secretObjection(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let people = [cast.liaison, cast.supervisor, cast.auditor]
            let code = try await desk.submit(mode: .secret)
            try await desk.verify(code, mode: .secret, to: cast.roads)
            for seen in [[1, 0, 0], [1, 0, 1]] {
                try await desk.answer(code)
                _ = try await letters(desk, people)
                try await desk.act(code, by: .reporter) { .object($0.write("Belum selesai.", as: .objection, for: .reporter)) }
                #expect(try await letters(desk, people) == seen)
            }
        }
    }

    @Test("whoever may say the second yes, and no other", arguments: TestStores.engines)
    func secondYes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let people = [cast.liaison, cast.supervisor, cast.auditor, cast.admin, cast.verifier]
            let code = try await desk.inProgress()
            _ = try await letters(desk, people)
            try await desk.act(code, by: cast.liaison) {
                .extend(.classNonSupervisory, days: 3, code: .study, reason: $0.write("Menunggu kajian.", as: .reason, for: .reporter))
            }
            #expect(try await letters(desk, people) == [0, 1, 0, 0, 0])
            let asked = try await desk.submit()
            try await desk.act(asked, by: cast.verifier) {
                .archive(.a04, reason: $0.write(TestDesk.reason, as: .reason, for: .reporter))
            }
            #expect(try await letters(desk, people) == [0, 0, 0, 0, 0], "the only national admin is its author")
        }
    }

    @Test(
        "who decides: the national desk on declined authority and appeals, the inspectorate on a class, and the Ombudsman's reader too",
        arguments: TestStores.engines)
    func decisions(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let people = [cast.verifier, cast.auditor, cast.liaison, cast.admin]
            let declined = try await desk.submit()
            try await desk.verify(declined)
            _ = try await letters(desk, people)
            try await desk.act(declined, by: cast.admin) {
                .notAuthority(
                    proposed: Target(holder: Holder(agency: cast.neighbour), zone: .wib),
                    ground: $0.write(TestDesk.reason, as: .ground, for: .office))
            }
            #expect(try await letters(desk, people) == [1, 0, 0, 0])

            let code = try await desk.inProgress()
            try await desk.act(code, by: cast.verifier) {
                .reclassify(.informationRequest, reason: $0.write("Ini permintaan informasi.", as: .reason, for: .reporter))
            }
            _ = try await letters(desk, people)
            try await desk.act(code, by: .reporter) { .objectToClass($0.write("Ini pengaduan.", as: .objection, for: .reporter)) }
            #expect(try await letters(desk, people) == [0, 1, 0, 0])
            try await desk.act(code, by: cast.auditor) {
                .decideClassObjection(upheld: false, grounds: $0.write("Tetap.", as: .reason, for: .reporter))
            }
            #expect(try await desk.count("select count(*) from outbox where template = 'decided'") == 1)
            _ = try await letters(desk, people)
            try await desk.act(code, by: .reporter) { _ in .refer }
            #expect(try await letters(desk, people) == [0, 0, 1, 0])
        }
    }

    @Test("who agrees to a grave mark of doubt, and who judges an appeal against one", arguments: TestStores.engines)
    func marks(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let people = [cast.verifier, cast.auditor, cast.admin, cast.liaison]
            let code = try await desk.submit()
            try await desk.act(code, by: cast.verifier) { .askReporter($0.write("Di mana?", as: .question, for: .reporter)) }
            try await desk.act(code, by: .reporter) { .complete($0.write("Di sana.", as: .reply, for: .reporter), hasFiles: false) }
            try await desk.verify(code, to: cast.roads)
            _ = try await letters(desk, people)
            try await office.carryOut(.give(.provenFalse, .reporterSaidSo), on: code, by: cast.verifier, words: TestDesk.reason)
            #expect(try await letters(desk, people) == [0, 1, 0, 0], "who gave it does not agree to it")
            try await office.carryOut(.giveBack, on: code, by: cast.auditor, words: "Belum terbukti.")
            try await office.carryOut(.give(.needsCheck, .recordsDiffer), on: code, by: cast.admin, words: TestDesk.reason)
            #expect(try await letters(desk, people) == [0, 0, 0, 0], "nothing waits for anybody")
            try await office.carryOut(.appeal, on: code, by: .reporter, words: "Saya melihatnya sendiri.")
            #expect(try await letters(desk, people) == [1, 0, 0, 0], "another body than the giver's judges")
        }
    }

    @Test("who is to say a sentence of his answer in other words, once", arguments: TestStores.engines)
    func unclear(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let people = [cast.liaison, cast.admin, cast.healthLiaison]
            let code = try await desk.inProgress()
            try await desk.answer(code)
            _ = try await letters(desk, people)
            let answer = try #require(try await office.readAnswers(of: code, for: .reporter).first)
            for _ in 0..<2 { try await office.tapUnclear(code, sequence: answer.sequence, sentence: 0, for: .reporter, with: nil) }
            #expect(try await letters(desk, people) == [1, 0, 0])
        }
    }

    @Test("nobody of a body that the report accuses", arguments: TestStores.engines)
    func accused(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let people = [cast.liaison, cast.healthLiaison, cast.admin]
            let code = try await desk.submit()
            let accused = [Accused(agency: cast.city, unit: cast.roads)]
            let examiner = SeatForm(role: .liaisonOfficer, agency: cast.city, unit: cast.auditor.unit)
            _ = try await desk.office.giveSeat(try #require(cast.healthLiaison.officer), examiner, by: .system)
            try await desk.verify(code, to: cast.auditor.unit, accused: accused)
            #expect(try await letters(desk, people) == [0, 1, 0])
            let report = try await desk.stored(code).report
            let rules = try await desk.office.rules.current()
            try await desk.office.store.write { session in
                var letters = OfficerLetters(
                    about: report, .officerTask, .init(code: code), rules: rules, office: .nation, now: desk.clock.read(),
                    ids: desk.office.ids)
                try letters.tell([OfficerGroup(body: Holder(agency: cast.city, unit: cast.roads), roles: [.liaisonOfficer])], in: session)
            }
            #expect(try await letters(desk, people) == [0, 0, 0])
        }
    }

    @Test("the reporter, of progress, of another date and of another class", arguments: TestStores.engines)
    func steps(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            func told(_ template: String) async throws -> Int {
                try await desk.count("select count(*) from outbox where template = \(template) and report_id is not null")
            }
            #expect(try await told("progress") == 1)
            try await desk.act(code, by: desk.cast.liaison) {
                .extend(.classNonSupervisory, days: 3, code: .study, reason: $0.write("Menunggu kajian.", as: .reason, for: .reporter))
            }
            #expect(try await told("extended") == 0, "nothing has changed before the second yes")
            let request = try #require(try await desk.stored(code).report.requests.first)
            try await desk.act(code, by: desk.cast.supervisor) { _ in .approve(request.id) }
            #expect(try await told("extended") == 1)
            try await desk.act(code, by: desk.cast.admin) {
                .reclassify(.informationRequest, reason: $0.write("Sebuah pertanyaan.", as: .reason, for: .reporter))
            }
            #expect(try await told("reclassified") == 1)
            #expect(try await told("progress") == 1)
        }
    }
}
