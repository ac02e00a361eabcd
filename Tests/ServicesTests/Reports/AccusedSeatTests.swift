import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("An accused official with another seat") struct AccusedSeatTests {
    private func examined(at desk: TestDesk) async throws -> TrackingCode {
        let code = try await desk.submit("Pegawai dinas jalan meminta uang.", mode: .secret)
        try await desk.verify(
            code, mode: .secret, to: desk.cast.auditor.unit, accused: [Accused(agency: desk.cast.city, unit: desk.cast.roads)])
        return code
    }

    private func seats(of officer: ID<Officer>, at desk: TestDesk) async throws -> [Seat] {
        try await desk.office.store.read { session in
            try session.rows(SeatSQL.ofOfficer(officer)).map { try SeatSQL.seat($0) }
        }
    }

    private func list(_ actor: Actor, at desk: TestDesk) async throws -> [TrackingCode] {
        try await desk.office.queue(for: actor, filter: QueueFilter(view: .all)).rows.map(\.code)
    }

    @Test("neither reads, lists nor hears of the report, whatever seat was chosen", arguments: TestStores.engines)
    func secondSeat(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (cast, office) = (desk.cast, desk.office)
            let code = try await examined(at: desk)
            let person = try #require(cast.admin.officer)
            _ = try await office.caseFile(code, for: .officer(cast.admin))
            #expect(try await list(cast.admin, at: desk) == [code])
            // After the accusation he gets a seat in the accused unit beside his own.
            _ = try await office.giveSeat(
                person, SeatForm(role: .liaisonOfficer, agency: cast.city, unit: cast.roads), by: .system)
            let (all, rules) = (try await seats(of: person, at: desk), try await office.rules.current())
            let first = try #require(all.first)
            let actor = rules.directory.actor(person, in: first, of: all)
            #expect(actor.role == .agencyAdmin && actor.unit == nil)
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(code, for: .officer(actor)) }
            #expect(try await list(actor, at: desk).isEmpty)
            _ = try await office.store.write { session in try session.run("delete from outbox") }
            let report = try await desk.stored(code).report
            try await office.store.write { session in
                var letters = OfficerLetters(
                    about: report, .officerTask, .init(code: code), rules: rules, office: .nation, now: desk.clock.read(),
                    ids: office.ids)
                try letters.tell([OfficerGroup(body: Holder(agency: cast.city), roles: [.agencyAdmin])], in: session)
            }
            #expect(try await desk.count("select count(*) from outbox where officer_id = \(person)") == 0)
            #expect(try await desk.count("select count(*) from outbox where officer_id is not null") == 1, "the other admin hears of it")
        }
    }

    @Test("is accused still after he was moved, into the inspectorate too", arguments: TestStores.engines)
    func moved(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (cast, office) = (desk.cast, desk.office)
            let code = try await examined(at: desk)
            let person = try #require(cast.liaison.officer)
            #expect(try await desk.stored(code).report.accusedPeople == [person])
            let old = try #require(try await seats(of: person, at: desk).first)
            _ = try await office.endSeat(old.id, by: .system)
            _ = try await office.giveSeat(
                person, SeatForm(role: .internalAuditor, agency: cast.city, unit: cast.auditor.unit), by: .system)
            let all = try await seats(of: person, at: desk)
            let actor = try await office.rules.current().directory.actor(person, in: try #require(all.first), of: all)
            #expect(actor.role == .internalAuditor && actor.otherUnits.isEmpty)
            await #expect(throws: ServiceFault.notFound) { try await office.caseFile(code, for: .officer(actor)) }
            #expect(try await list(actor, at: desk).isEmpty)
            #expect(try await list(cast.auditor, at: desk) == [code])
            try await Lives.expectWhole(desk)
        }
    }

    @Test("everybody of a body that is accused later as a whole", arguments: TestStores.engines)
    func wholeBody(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let code = try await examined(at: desk)
            let form = AgencyForm(kind: .province, name: "Pemerintah Provinsi Contoh", regionCode: "35")
            let province = try #require(try await desk.office.createAgency(form, by: .system).made)
            let target = Target(holder: Holder(agency: province), zone: .wib)
            try await desk.act(code, by: cast.verifier) { _ in .routeConflict([Accused(agency: cast.city, unit: nil)], to: target) }
            let people = Set(try await desk.stored(code).report.accusedPeople)
            let sitting = [cast.admin, cast.liaison, cast.healthLiaison, cast.supervisor, cast.auditor]
            #expect(people.isSuperset(of: sitting.compactMap(\.officer)))
            #expect(!people.contains(try #require(cast.neighbourAdmin.officer)))
        }
    }
}
