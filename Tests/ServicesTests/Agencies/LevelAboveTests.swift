import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The level above, and who opens a door")
struct LevelAboveTests {
    @Test("follows the tree of the state as far as it is recorded", arguments: TestStores.engines)
    func tree(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let directory = try await test.office.rules.current().directory
            func above(_ slug: String) throws -> String? {
                let agency = try #require(directory.agency(slug: slug))
                return directory.levelAbove(agency.id).flatMap { directory.agency($0)?.slug }
            }
            let province = try #require(directory.government(of: "35"))
            #expect(try above("kota-surabaya") == province.slug)
            #expect(try above("kabupaten-sidoarjo") == province.slug)
            #expect(try above(province.slug) == "kemendagri")
            #expect(try above("kemendagri") == nil)
            let university = try #require(directory.agencies.first { $0.kind == .university })
            #expect(try above(university.slug) == nil)
            var form = AgencyForm(university)
            form.hostedBy = try #require(directory.agency(slug: "kemendagri")).id
            try await test.office.editAgency(university.id, form, by: .system)
            let later = try await test.office.rules.current().directory
            #expect(later.levelAbove(university.id) == form.hostedBy)
        }
    }

    @Test("the inspectorate above is asked last, reads what it says yes to, and its yes counts", arguments: TestStores.engines)
    func asked(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let province = AgencyForm(kind: .province, name: "Pemerintah Provinsi Contoh", regionCode: "35")
            let made = try await desk.office.createAgency(province, by: .system)
            let above = try #require(made.made)
            let auditor = Actor(kind: .officer(ID(77)), role: .internalAuditor, agency: above)
            let code = try await desk.submit()
            let reason = TestDesk.reason
            try await desk.verify(code, to: desk.cast.roads)
            let asked = try await desk.act(code, by: desk.cast.verifier) { texts in
                .reclassify(.supervisoryComplaint, reason: texts.write(reason, as: .reason, for: .everyone))
            }
            let request = try #require(asked.report.requests.first)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .officer(auditor)) }
            await #expect(throws: Refusal.self) { try await desk.act(code, by: auditor) { _ in .approve(request.id) } }
            func waiting() async throws -> [TrackingCode] {
                try await desk.office.queue(for: auditor, filter: QueueFilter(view: .awaitingYes)).rows.map(\.code)
            }
            #expect(try await waiting().isEmpty)
            desk.pass(days: 14)
            #expect(try await waiting() == [code])
            #expect(try await desk.office.queueCounts(for: auditor)[.awaitingYes] == 1)
            #expect(try await desk.office.queue(for: auditor, filter: QueueFilter(view: .all)).rows.isEmpty)
            #expect(try await desk.office.caseFile(code, for: .officer(auditor)).approvable == [request.id])
            try await desk.act(code, by: auditor) { _ in .approve(request.id) }
            #expect(try await desk.stored(code).report.reportClass == .supervisoryComplaint)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .officer(auditor)) }
        }
    }

    @Test("a connected agency has its own door only while its roster is complete", arguments: TestStores.engines)
    func roster(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            #expect(try await door(at: desk) == .agency(desk.cast.city))
            let lane = try await desk.office.createUnit(UnitForm(name: "Dinas Taman"), in: desk.cast.city, by: .system)
            #expect(try await door(at: desk) == .national)
            try await desk.office.editUnit(lane, UnitForm(name: "Dinas Taman", parent: desk.cast.roads), by: .system)
            #expect(try await door(at: desk) == .agency(desk.cast.city))
            for person in [desk.cast.admin, desk.cast.supervisor, desk.cast.liaison] {
                _ = try await desk.office.endSeat(try await seat(of: person, at: desk), by: .system)
                #expect(try await door(at: desk) == .national)
                let (role, officer) = (try #require(person.role), try #require(person.officer))
                let form = SeatForm(role: role, agency: desk.cast.city, unit: role == .liaisonOfficer ? desk.cast.roads : nil)
                _ = try await desk.office.giveSeat(officer, form, by: .system)
                #expect(try await door(at: desk) == .agency(desk.cast.city))
            }
        }
    }

    @Test("no name of a unit and no person who never came spares it a liaison officer", arguments: TestStores.engines)
    func undodged(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            let lane = try await office.createUnit(UnitForm(name: "Dinas Taman"), in: desk.cast.city, by: .system)
            #expect(try await door(at: desk) == .national)
            try await office.editUnit(lane, UnitForm(name: "Meja Pengaduan", duty: .complaints), by: desk.cast.admin)
            #expect(try await door(at: desk) == .agency(desk.cast.city), "an agency has one complaint desk")
            await #expect(throws: refusal("duty", .reserved)) {
                try await office.editUnit(lane, UnitForm(name: "Dinas Taman", duty: .inspectorate), by: desk.cast.admin)
            }
            let second = try await office.createUnit(
                UnitForm(name: "Meja Kedua", duty: .complaints), in: desk.cast.city, by: desk.cast.admin)
            #expect(try await door(at: desk) == .national)
            try await office.editUnit(second, UnitForm(name: "Seksi", parent: desk.cast.roads), by: desk.cast.admin)
            #expect(try await door(at: desk) == .agency(desk.cast.city))
            let handling = try await office.createUnit(UnitForm(name: "Dinas Pasar"), in: desk.cast.city, by: .system)
            let seat = SeatForm(role: .liaisonOfficer, agency: desk.cast.city, unit: handling)
            let invited = try await office.invite(email: "baru@contoh.invalid", name: "Baru", seat: seat, by: .system)
            #expect(try await door(at: desk) == .national, "invited, and never came")
            let officer = try #require(invited.made)
            let link = try await office.oneTimeLink(for: officer, by: .system)
            let token = try #require(link.split(separator: "/").last)
            try await office.acceptInvitation(String(token), password: "pagi cerah di tepi sungai kecil")
            #expect(try await door(at: desk) == .agency(desk.cast.city))
        }
    }

    private func door(at desk: TestDesk) async throws -> Door {
        let code = try await desk.submit(agency: desk.cast.city)
        return try await desk.stored(code).report.door
    }

    private func seat(of person: Actor, at desk: TestDesk) async throws -> ID<Seat> {
        let officer = try #require(person.officer)
        let entry = try await desk.office.officerEntry(officer, by: .system)
        return try #require(entry.seats.first).id
    }

    @Test("the bodies of the demonstration have their own doors", arguments: TestStores.engines)
    func demonstration(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            _ = try await test.office.seedDemoOffice()
            let directory = try await test.office.rules.current().directory
            for body in DemoOffice.bodies {
                let agency = try #require(directory.agency(slug: body.slug))
                #expect(directory.opensDoor(agency.id), "\(body.slug)")
            }
        }
    }
}
