import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Standing in while somebody is away")
struct DelegationTests {
    /// A city with a liaison officer who goes away, an operator of her unit and others who might stand in.
    private struct City {
        let test: TestOffice
        let agency: ID<Agency>
        let admin: SignedIn
        let away: SignedIn
        let other: SignedIn

        init(_ test: TestOffice) async throws {
            self.test = test
            agency = try await test.agency("kota-surabaya").id
            let unit = try await test.office.createUnit(UnitForm(name: "Dinas Jalan"), in: agency, by: .system)
            admin = try await test.signIn(.agencyAdmin, agency: agency, email: "aa@lapor.example")
            away = try await test.signIn(.liaisonOfficer, agency: agency, unit: unit, email: "lo@lapor.example")
            other = try await test.signIn(.unitOperator, agency: agency, unit: unit, email: "uo@lapor.example")
        }

        var today: CivilDate { ClockZone.wib.date(of: test.clock.read()) }

        func form(delegate: ID<Officer>? = nil, from: Int = 1, to: Int = 3, seat: ID<Seat>? = nil) -> DelegationForm {
            DelegationForm(
                seat: seat ?? away.seat.id, delegate: delegate ?? other.officer, from: today.adding(days: from),
                to: today.adding(days: to), reason: "Cuti")
        }
    }

    @Test(
        "begins and ends by its dates: the delegate sits in that seat, without its duties, and nobody else", arguments: TestStores.engines)
    func dates(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let city = try await City(test)
            try await test.office.delegate(city.form(), by: city.away.actor)
            #expect(try await test.signedIn("uo@lapor.example").seats.count == 1, "not yet")
            test.clock.pass(seconds: 24 * 3600)
            let token = try await test.office.signIn(email: "uo@lapor.example", password: TestOffice.password)
            let before = try #require(try await test.office.officer(forSession: token))
            #expect(before.seats.map(\.id) == [city.other.seat.id, city.away.seat.id] && before.actor.standsFor == nil)
            try await test.office.chooseSeat(city.away.seat.id, session: before)
            let sitting = try #require(try await test.office.officer(forSession: token))
            #expect(sitting.actor.role == .liaisonOfficer && sitting.actor.standsFor == city.away.officer)
            #expect(sitting.actor.officer == city.other.officer && sitting.actor.duties.isEmpty)
            #expect(sitting.seat.standIn?.lastDay == city.today.adding(days: 2))
            #expect(
                test.office.delegableSeats(among: try await test.office.delegationPeople(for: sitting.actor), by: sitting.actor).isEmpty)
            test.clock.pass(seconds: 3 * 24 * 3600)
            let back = try await test.signedIn("uo@lapor.example")
            #expect(back.seats.count == 1, "it is over by itself")
            // A session that still lasts goes on in his own seat.
            let listed = try await test.office.delegations(for: city.admin.actor)
            #expect(listed.isEmpty)
        }
    }

    @Test("is refused with the field: overlaps, past dates, circles, outsiders and who has not the right")
    func refusals() async throws {
        try await TestOffice.with(.sqlite) { test in
            let city = try await City(test)
            let office = test.office
            let outsider = try await test.signIn(
                .agencyAdmin, agency: try await test.agency("kabupaten-badung").id, email: "luar@lapor.example")
            let leader = try await test.signIn(.leader, agency: city.agency, email: "kepala@lapor.example")
            let auditor = try await test.signIn(.internalAuditor, agency: city.agency, email: "ia@lapor.example")
            for (form, fault) in [
                (city.form(from: -1), refusal("from", .outOfRange)), (city.form(from: 3, to: 2), refusal("to", .outOfRange)),
                (city.form(to: 900), refusal("to", .outOfRange)), (city.form(delegate: outsider.officer), refusal("delegate", .unknown)),
                (city.form(delegate: city.away.officer), refusal("delegate", .circular)),
                (city.form(delegate: leader.officer), refusal("delegate", .reserved)),
                (city.form(delegate: auditor.officer), refusal("delegate", .checksHimself)),
                (city.form(seat: city.admin.seat.id), refusal("seat", .unknown)),
            ] {
                await #expect(throws: fault, "\(form)") { try await office.delegate(form, by: city.away.actor) }
            }
            try await office.delegate(city.form(), by: city.away.actor)
            await #expect(throws: refusal("from", .taken)) { try await office.delegate(city.form(from: 2, to: 9), by: city.away.actor) }
            let turned = city.form(delegate: city.away.officer, seat: city.other.seat.id)
            await #expect(throws: refusal("delegate", .circular)) { try await office.delegate(turned, by: city.other.actor) }
            let onward = city.form(delegate: city.admin.officer, seat: city.other.seat.id)
            await #expect(throws: refusal("seat", .circular)) { try await office.delegate(onward, by: city.other.actor) }
            try await office.delegate(city.form(from: 4, to: 5), by: city.admin.actor)
            let running = try await office.delegations(for: city.admin.actor)
            #expect(running.count == 2)
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.endDelegation(running[0].id, by: city.other.actor)
            }
            try await office.endDelegation(running[0].id, by: city.admin.actor)
            try await office.delegate(city.form(), by: city.away.actor)
            _ = try await office.handOver(city.other.officer, to: nil, by: city.admin.actor)
            #expect(try await office.delegations(for: city.admin.actor).isEmpty, "who leaves stands in for nobody")
        }
    }

    @Test("the delegate gets the notices and the cases in hand, and approves nothing that he wrote", arguments: TestStores.engines)
    func work(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let operative = try #require(
                try await desk.office.invite(
                    email: "penyusun@contoh.invalid", name: "Penyusun",
                    seat: SeatForm(role: .unitOperator, agency: desk.cast.city, unit: desk.cast.roads),
                    by: .system
                ).made)
            _ = try await desk.office.store.write { session in try session.run(OfficerSQL.setPassword("-", of: operative)) }
            let away = try #require(desk.cast.liaison.officer)
            let seat = try #require(
                try await desk.office.delegationPeople(for: desk.cast.admin).first { $0.officer == away }
            ).seat
            let today = ClockZone.wib.date(of: desk.clock.read())
            try await desk.office.delegate(
                DelegationForm(seat: seat.id, delegate: operative, from: today, to: today.adding(days: 5), reason: "Dinas luar"),
                by: desk.cast.liaison)
            let delegate = Actor(
                kind: .officer(operative), role: .liaisonOfficer, agency: desk.cast.city, unitPath: [desk.cast.roads]
            ).standing(for: away)

            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            let told = try await desk.office.store.read { session in
                try session.rows("select officer_id from outbox where template = 'officer.task'").map { try $0.id(0, of: Officer.self) }
            }
            #expect(told.contains(operative) && !told.contains(away))

            func letters() async throws -> [ID<Officer>] {
                try await desk.office.store.read { session in
                    try session.rows("select officer_id from outbox where template = 'officer.task' order by id")
                        .map { try $0.id(0, of: Officer.self) }
                }
            }
            let known = try await letters().count
            try await desk.office.assign(code, to: away, by: desk.cast.admin)
            #expect(try await letters().dropFirst(known) == [operative], "who sits in his seat learns of it, and he does not")
            try await desk.office.assign(code, to: nil, by: desk.cast.admin)
            try await desk.office.assign(code, to: away, by: delegate)
            #expect(try await letters().count == known + 1, "nobody is told of what he did himself")
            #expect(try await desk.office.queue(for: delegate, filter: QueueFilter(isMine: true)).rows.map(\.code) == [code])
            let file = try await desk.office.caseFile(code, for: .officer(delegate))
            #expect(try await desk.office.deskMarks(file, for: desk.cast.liaison).assignment?.standIn == "Penyusun")

            let rubric = Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))
            let own = Actor(kind: .officer(operative), role: .unitOperator, agency: desk.cast.city, unitPath: [desk.cast.roads])
            try await desk.act(code, by: own) { texts in
                .draftAnswer(
                    .init(text: texts.write(TestDesk.answerText, as: .answer, for: .everyone), kind: .decision, rubric: rubric))
            }
            await #expect(throws: Refusal(.samePerson)) {
                try await desk.act(code, by: delegate) { _ in .approveAnswer(leavingOpenContributions: nil) }
            }
            try await desk.act(code, by: desk.cast.admin) { _ in .approveAnswer(leavingOpenContributions: nil) }
        }
    }

    @Test("what accuses who is away is for the delegate neither, in no list and on no page", arguments: TestStores.engines)
    func accused(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let away = try #require(desk.cast.admin.officer)
            let delegate = Actor(kind: .officer(ID(4711)), role: .agencyAdmin, agency: desk.cast.city).standing(for: away)
            let inspectorate = try #require(desk.cast.auditor.unit)
            let code = try await desk.submit()
            try await desk.verify(
                code, to: inspectorate, accused: [Accused(agency: desk.cast.city, officer: away)])
            let colleague = Actor(kind: .officer(ID(4711)), role: .agencyAdmin, agency: desk.cast.city)
            #expect(try await desk.office.caseFile(code, for: .officer(colleague)).code == code)
            #expect(try await desk.office.queue(for: colleague, filter: QueueFilter(view: .all)).rows.map(\.code) == [code])
            await #expect(throws: ServiceFault.notFound) { _ = try await desk.office.caseFile(code, for: .officer(delegate)) }
            #expect(try await desk.office.queue(for: delegate, filter: QueueFilter(view: .all)).rows.isEmpty)
            #expect(try await desk.office.overdueBoard(for: delegate).soon.isEmpty)
        }
    }
}
