import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("When a body ends") struct SuccessionTests {
    @Test("its open reports stand with the successor unit, and the closed ones where they were", arguments: TestStores.engines)
    func unit(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let codes = try await Lives.live(at: desk)
            let open = try #require(codes["inProgress"])
            let dates = try await desk.stored(open).report.classClock?.clock.start
            await #expect(throws: ServiceFault.invalid([FieldFault("successor", .holdsReports)])) {
                try await desk.office.endUnit(desk.cast.roads, successor: nil, by: .system)
            }
            let lane = try await desk.office.createUnit(UnitForm(name: "Dinas Bina Marga"), in: desk.cast.city, by: .system)
            try await desk.office.endUnit(desk.cast.roads, successor: lane, by: .system)
            #expect(try await desk.count("select count(*) from reports where desk_unit_id = \(desk.cast.roads) and state <> 'closed'") == 0)
            #expect(try await desk.stored(try #require(codes["closed"])).report.holder?.holder.unit == desk.cast.roads)
            let moved = try await desk.stored(open).report
            #expect(moved.holder?.holder == Holder(agency: desk.cast.city, unit: lane) && moved.state == .inProgress)
            #expect(moved.classClock?.clock.start == dates)
            let accused = try await desk.stored(try #require(codes["accused"])).report.accused.compactMap(\.unit)
            #expect(accused == [desk.cast.roads, lane])
            #expect(try await desk.office.handOnFromEndedBodies().taken == 0)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("all reports of an agency go on, in any number of goes and with two workers at once", arguments: TestStores.engines)
    func agency(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            for _ in 0..<7 { try await desk.verify(try await desk.submit(), to: desk.cast.roads) }
            let asked = try await desk.submit(agency: desk.cast.city)
            #expect(try await desk.stored(asked).report.door == .agency(desk.cast.city))
            // Ended as if the machine had stopped right after, so that nothing was handed on yet.
            let day = ClockZone.wib.date(of: desk.clock.read())
            try await desk.office.store.write { session in
                _ = try session.run(AgencySQL.end(desk.cast.city, successor: desk.cast.neighbour, on: day))
            }
            desk.office.rules.forget()
            #expect(try await desk.office.handOnFromEndedBodies(limit: 3).taken == 3)
            let second = try desk.on(desk.office.store)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in [desk, second] { group.addTask { try await worker.office.handOnFromEndedBodies() } }
                try await group.waitForAll()
            }
            try await desk.office.handOnFromEndedBodies()
            #expect(try await desk.count("select count(*) from reports where desk_agency_id = \(desk.cast.city)") == 0)
            #expect(try await desk.count("select count(*) from report_events where kind = 'succeeded'") == 8)
            #expect(try await desk.count("select count(*) from reports where holder_agency_id = \(desk.cast.neighbour)") == 7)
            // The neighbour is not connected, so the national desk verifies what came in at the ended agency's door.
            #expect(try await desk.stored(asked).report.door == .national)
            // One letter each for the disposition and for the new holder, none for the report that nobody holds yet.
            #expect(try await desk.count("select count(*) from outbox where template = 'disposed'") == 14)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("a report that comes back later goes to whoever took the body's place by then", arguments: TestStores.engines)
    func reopened(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.answer(code)
            try await desk.act(code, by: .reporter) { _ in .confirm }
            try await desk.office.endUnit(desk.cast.roads, successor: desk.cast.health, by: .system)
            let lane = try await desk.office.createUnit(UnitForm(name: "Dinas Bina Marga"), in: desk.cast.city, by: .system)
            try await desk.office.endUnit(desk.cast.health, successor: lane, by: .system)
            #expect(try await desk.stored(code).report.holder?.holder.unit == desk.cast.roads)
            try await desk.act(code, by: .reporter) { texts in .reopen(texts.write("Lubangnya muncul lagi.", as: .reply, for: .everyone)) }
            try await desk.office.handOnFromEndedBodies()
            #expect(try await desk.stored(code).report.holder?.holder.unit == lane)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("an agency with open reports does not end without a successor; one without any does", arguments: TestStores.engines)
    func withoutSuccessor(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.verify(try await desk.submit())
            await #expect(throws: ServiceFault.invalid([FieldFault("successor", .holdsReports)])) {
                try await desk.office.endAgency(desk.cast.city, successor: nil, by: .system)
            }
            try await desk.office.endAgency(desk.cast.neighbour, successor: nil, by: .system)
            let directory = try await desk.office.rules.current().directory
            #expect(directory.agency(desk.cast.city) != nil && directory.agency(desk.cast.neighbour) == nil)
        }
    }

    @Test("a successor that the report accuses is passed over", arguments: TestStores.engines)
    func accusedSuccessor(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit("Pegawai dinas kesehatan menyalahgunakan kendaraan.")
            let eyes = try #require(desk.cast.auditor.unit)
            try await desk.verify(code, to: eyes, accused: [Accused(agency: desk.cast.city, unit: desk.cast.health)])
            let other = try await desk.office.createUnit(
                UnitForm(name: "Inspektorat Pembantu", duty: .inspectorate), in: desk.cast.city, by: .system)
            try await desk.office.endUnit(eyes, successor: desk.cast.health, by: .system)
            #expect(try await desk.stored(code).report.holder?.holder.unit == other)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("the unit below an ended one keeps its reports, and its new parent's people see them", arguments: TestStores.engines)
    func below(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let section = try await desk.office.createUnit(
                UnitForm(name: "Seksi Jembatan", parent: desk.cast.roads), in: desk.cast.city, by: .system)
            let code = try await desk.submit()
            try await desk.verify(code)
            try await desk.act(code, by: desk.cast.admin) { texts in
                .disposeDown(
                    Target(
                        holder: Holder(agency: desk.cast.city, unit: section), zone: .wib, unitPath: [section, desk.cast.roads]),
                    instruction: texts.write("Mohon ditangani.", as: .instruction, for: .office))
            }
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.caseFile(code, for: .officer(desk.cast.healthLiaison))
            }
            try await desk.office.endUnit(desk.cast.roads, successor: desk.cast.health, by: .system)
            let file = try await desk.office.caseFile(code, for: .officer(desk.cast.healthLiaison))
            #expect(file.code == code && file.moves.contains(.progress))
            let today = ClockZone.wib.date(of: desk.clock.read())
            try await desk.act(code, by: desk.cast.healthLiaison) { texts in
                .progress(
                    .init(act: texts.write("Sudah diukur.", as: .progress, for: .everyone), actDate: today, nextDate: today.adding(days: 2))
                )
            }
            // Moved away again, by an ordinary change of the tree: nothing is written to the report for that.
            try await desk.office.editUnit(section, UnitForm(name: "Seksi Jembatan"), by: .system)
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.caseFile(code, for: .officer(desk.cast.healthLiaison))
            }
            await #expect(throws: Refusal(.notPermitted)) {
                try await desk.act(code, by: desk.cast.healthLiaison) { texts in .note(texts.write("?", as: .note, for: .office)) }
            }
            try await Lives.expectWhole(desk)
        }
    }
}
