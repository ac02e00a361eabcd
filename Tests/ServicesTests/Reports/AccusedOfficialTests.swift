import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("An official who is accused by name") struct AccusedOfficialTests {
    private func seats(of officer: ID<Officer>, at desk: TestDesk) async throws -> [Seat] {
        try await desk.office.store.read { session in
            try session.rows(SeatSQL.ofOfficer(officer)).map { try SeatSQL.seat($0) }
        }
    }

    @Test("reads, lists and hears nothing, from a new seat too; his colleagues do", arguments: TestStores.engines)
    func alone(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (cast, office) = (desk.cast, desk.office)
            let person = try #require(cast.admin.officer)
            let others = try await office.accusablePeople(in: [Holder(agency: cast.city)])
            let found = try #require(others.first { $0.officer == person })
            #expect(found.role == .agencyAdmin && found.marks == [Accused(agency: cast.city, officer: person)])
            #expect(Set(others.map(\.role)) == [.agencyAdmin, .supervisor], "those of its units are found there")
            #expect(try await office.accusablePeople(in: [Holder(agency: cast.city, unit: cast.roads)]).map(\.role) == [.liaisonOfficer])
            let code = try await desk.submit()
            try await desk.verify(code, to: cast.auditor.unit, accused: found.marks)
            #expect(try await !desk.shows(cast.admin, code))
            let colleague = try #require(others.first { $0.role == .agencyAdmin && $0.officer != person }).officer
            #expect(try await desk.shows(Actor(kind: .officer(colleague), role: .agencyAdmin, agency: cast.city), code))
            for actor in [cast.supervisor, cast.auditor] { #expect(try await desk.shows(actor, code)) }
            let file = try await office.caseFile(code, for: .officer(cast.auditor))
            #expect(file.accused == found.marks && file.officers[person] != nil)
            _ = try await office.store.write { session in try session.run("delete from outbox") }
            let (report, rules) = (try await desk.stored(code).report, try await office.rules.current())
            try await office.store.write { session in
                var letters = OfficerLetters(
                    about: report, .officerTask, .init(code: code), rules: rules, office: .nation, now: desk.clock.read(),
                    ids: office.ids)
                try letters.tell([OfficerGroup(body: Holder(agency: cast.city), roles: [.agencyAdmin])], in: session)
            }
            #expect(try await desk.count("select count(*) from outbox where officer_id = \(person)") == 0)
            #expect(try await desk.count("select count(*) from outbox where officer_id = \(colleague)") == 1)
            // A seat that he gets later, in the very body that examines, shows him no more.
            let old = try #require(try await seats(of: person, at: desk).first)
            _ = try await office.endSeat(old.id, by: .system)
            let form = SeatForm(role: .internalAuditor, agency: cast.city, unit: cast.auditor.unit)
            _ = try await office.giveSeat(person, form, by: .system)
            let seats = try await seats(of: person, at: desk)
            let moved = try await office.rules.current().directory.actor(person, in: try #require(seats.last), of: seats)
            #expect(moved.role == .internalAuditor)
            #expect(try await !desk.shows(moved, code))
            try await Lives.expectWhole(desk)
        }
    }

    @Test("whoever leads a body is accused with it, and one of the national desk without it", arguments: TestStores.engines)
    func leaders(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (cast, office) = (desk.cast, desk.office)
            _ = try await office.invite(
                email: "pimpinan@contoh.invalid", name: "Pimpinan Peraga", seat: SeatForm(role: .leader, agency: cast.city), by: .system)
            let leader = try #require(try await office.accusablePeople(in: [Holder(agency: cast.city)]).first)
            #expect(leader.marks == [Accused(agency: cast.city, officer: leader.officer), Accused(agency: cast.city, unit: nil)])
            let ministry = try #require(
                try await office.createAgency(AgencyForm(kind: .ministry, name: "Kemenpanrb"), by: .system).made)
            #expect(try await office.rules.current().directory.bodyOfTheDesk == ministry)
            let nation = try await office.accusablePeople(in: [Holder(agency: ministry)])
            #expect(nation.map(\.officer) == [cast.verifier.officer].compactMap(\.self))
            let code = try await desk.submit()
            let target = Target(holder: Holder(agency: ministry), zone: .wib)
            let other = Actor(kind: .officer(ID(990)), role: .nationalAdmin, agency: ministry)
            try await desk.act(code, by: other) { _ in .routeConflict(nation.flatMap(\.marks), to: target) }
            #expect(try await desk.shows(other, code))
            #expect(try await !desk.shows(cast.verifier, code))
        }
    }
}
