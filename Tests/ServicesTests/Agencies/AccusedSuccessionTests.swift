import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("When a body ends that a report accuses") struct AccusedSuccessionTests {
    private static let reason = "Laporan ini tentang kami sendiri."

    /// A secret case that accuses the roads unit, in the hands of the city's inspectorate.
    private func examined(at desk: TestDesk) async throws -> TrackingCode {
        let code = try await desk.submit("Pegawai dinas jalan meminta uang.", mode: .secret)
        let accused = [Accused(agency: desk.cast.city, unit: desk.cast.roads)]
        try await desk.verify(code, mode: .secret, to: desk.cast.auditor.unit, accused: accused)
        return code
    }

    private func province(at desk: TestDesk) async throws -> ID<Agency> {
        let form = AgencyForm(kind: .province, name: "Pemerintah Provinsi Contoh", regionCode: "35")
        return try #require(try await desk.office.createAgency(form, by: .system).made)
    }

    @Test("the case goes to the successor's inspectorate, and the accused stay accused there", arguments: TestStores.engines)
    func agency(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (city, heir) = (desk.cast.city, desk.cast.neighbour)
            let code = try await examined(at: desk)
            let eyes = try await desk.office.createUnit(UnitForm(name: "Inspektorat", duty: .inspectorate), in: heir, by: .system)
            let lane = try await desk.office.createUnit(UnitForm(name: "Dinas Bina Marga"), in: heir, by: .system)
            try await desk.office.endAgency(city, successor: heir, by: .system)
            let report = try await desk.stored(code).report
            #expect(report.holder?.holder == Holder(agency: heir, unit: eyes))
            #expect(report.accused == [city, heir].map { Accused(agency: $0, unit: desk.cast.roads) })
            let person = try #require(desk.cast.liaison.officer)
            #expect(report.accusedPeople == [person])
            // He is an admin of the successor now, whose other admins have the case in their list.
            let seated = Actor(kind: .officer(person), role: .agencyAdmin, agency: heir)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .officer(seated)) }
            func list(_ actor: Actor) async throws -> [TrackingCode] {
                try await desk.office.queue(for: actor, filter: QueueFilter(view: .all)).rows.map(\.code)
            }
            #expect(try await list(seated).isEmpty)
            #expect(try await list(desk.cast.neighbourAdmin) == [code])
            // Nor does the case come to a unit in which he sits.
            _ = try await desk.office.giveSeat(person, SeatForm(role: .liaisonOfficer, agency: heir, unit: lane), by: .system)
            await #expect(throws: Refusal(.accusedBody, field: "target")) {
                try await desk.act(code, by: desk.cast.neighbourAdmin) { texts in
                    .disposeDown(
                        Target(holder: Holder(agency: heir, unit: lane), zone: .wib, unitPath: [lane]),
                        instruction: texts.write("Mohon ditangani.", as: .instruction, for: .office))
                }
            }
            #expect(try await desk.office.handOnFromEndedBodies().taken == 0)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("where the successor has no inspectorate, it goes to the level above", arguments: TestStores.engines)
    func levelAbove(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let above = try await province(at: desk)
            let code = try await examined(at: desk)
            let sensitive = try await desk.submit("Keterangan sensitif.")
            try await desk.verify(sensitive, to: desk.cast.health, isSensitive: true)
            try await desk.office.endAgency(desk.cast.city, successor: desk.cast.neighbour, by: .system)
            #expect(try await desk.stored(code).report.holder?.holder == Holder(agency: above))
            #expect(try await desk.stored(sensitive).report.holder?.holder == Holder(agency: above))
            #expect(try await desk.office.handOnFromEndedBodies().taken == 0)
        }
    }

    @Test("the successor of an accused agency is accused too, and loses what it examines", arguments: TestStores.engines)
    func head(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let heir = try await province(at: desk)
            let ministry = AgencyForm(kind: .ministry, name: "Kementerian Dalam Negeri", slug: "kemendagri")
            let above = try #require(try await desk.office.createAgency(ministry, by: .system).made)
            let code = try await desk.submit("Kepala daerah menerima uang.", mode: .secret)
            let route = Target(holder: Holder(agency: heir), zone: .wib)
            try await desk.act(code, by: desk.cast.verifier) { _ in
                .routeConflict([Accused(agency: desk.cast.city, unit: nil)], to: route)
            }
            try await desk.office.endAgency(desk.cast.city, successor: heir, by: .system)
            let report = try await desk.stored(code).report
            #expect(report.accused.contains(Accused(agency: heir, unit: nil)))
            #expect(report.holder?.holder == Holder(agency: above) && report.state == .disposed)
            let itsAdmin = Actor(kind: .officer(ID(88)), role: .agencyAdmin, agency: heir)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .officer(itsAdmin)) }
            #expect(try await desk.office.handOnFromEndedBodies().taken == 0)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("a unit that examines the ended one is no successor; of a closed case it is accused", arguments: TestStores.engines)
    func examiner(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (above, eyes) = (try await province(at: desk), try #require(desk.cast.auditor.unit))
            let code = try await examined(at: desk)
            await #expect(throws: refusal("successor", .examines)) {
                try await desk.office.endUnit(desk.cast.roads, successor: eyes, by: .system)
            }
            #expect(try await desk.office.rules.current().directory.unit(desk.cast.roads) != nil)
            #expect(try await desk.stored(code).report.accused.count == 1)
            try await desk.act(code, by: .reporter) { texts in
                .withdraw(reason: texts.write("Sudah.", as: .reason, for: .reporter), coerced: false)
            }
            try await desk.office.endUnit(desk.cast.roads, successor: eyes, by: .system)
            #expect(try await desk.stored(code).report.accused.last == Accused(agency: desk.cast.city, unit: eyes))
            let moved = Actor(
                kind: .officer(try #require(desk.cast.liaison.officer)), role: .liaisonOfficer, agency: desk.cast.city, unitPath: [eyes])
            await #expect(throws: ServiceFault.notFound) { try await desk.office.caseFile(code, for: .officer(moved)) }
            #expect(try await desk.office.handOnFromEndedBodies().taken == 0, "nothing is looked for again and again")
            try await desk.act(code, by: .reporter) { texts in .reopen(texts.write("Terulang lagi.", as: .reply, for: .reporter)) }
            #expect(try await desk.office.handOnFromEndedBodies().taken == 1)
            #expect(try await desk.stored(code).report.holder?.holder == Holder(agency: above))
            try await Lives.expectWhole(desk)
        }
    }

    @Test("without a successor the units below are accused, and so are its people", arguments: TestStores.engines)
    func children(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let section = try await desk.office.createUnit(
                UnitForm(name: "Seksi Jembatan", parent: desk.cast.roads), in: desk.cast.city, by: .system)
            let code = try await examined(at: desk)
            try await desk.office.endUnit(desk.cast.roads, successor: nil, by: .system)
            let report = try await desk.stored(code).report
            #expect(report.accused.compactMap(\.unit) == [desk.cast.roads, section])
            #expect(report.accusedPeople == [try #require(desk.cast.liaison.officer)])
            #expect(try await desk.count("select count(*) from report_accused where report_id = \(report.id)") == 3)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("unit and accusation change together or not at all, wherever it fails")
    func together() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let code = try await examined(at: desk)
            var (nth, hasEnded) = (1, false)
            while !hasEnded, nth < 80 {
                let faulty = try desk.on(FaultingStore(desk.office.store, failing: nth))
                try? await faulty.office.endUnit(desk.cast.roads, successor: desk.cast.health, by: .system)
                desk.office.rules.forget()
                hasEnded = try await desk.office.rules.current().directory.unit(desk.cast.roads) == nil
                #expect(try await desk.stored(code).report.accused.count == (hasEnded ? 2 : 1), "statement \(nth)")
                nth += 1
            }
            #expect(hasEnded && nth > 5)
        }
    }
}
