import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What lies with a living body and names an ended one") struct HandingOnTests {
    private func other(at desk: TestDesk) async throws -> ID<Agency> {
        try #require(try await desk.office.createAgency(AgencyForm(kind: .other, name: "Badan Contoh"), by: .system).made)
    }

    @Test("an offer, a question and a copy go on to the successors", arguments: TestStores.engines)
    func invited(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (heir, neighbour) = (try await other(at: desk), desk.cast.neighbour)
            let code = try await desk.inProgress()
            let question: ID<Contribution> = desk.office.ids.next()
            try await desk.act(code, by: desk.cast.liaison) { texts in
                .askContribution(
                    id: question, of: desk.target(desk.cast.health), question: texts.write("Berapa?", as: .question, for: .office))
            }
            try await desk.act(code, by: desk.cast.liaison) { _ in .copy([Holder(agency: neighbour)]) }
            try await desk.act(code, by: desk.cast.liaison) { texts in
                .transfer(
                    to: Target(holder: Holder(agency: neighbour), zone: .wib), ground: texts.write("Ruas itu.", as: .ground, for: .office))
            }
            await #expect(throws: refusal("successor", .holdsReports)) {
                try await desk.office.endAgency(neighbour, successor: nil, by: .system)
            }
            try await desk.office.endAgency(neighbour, successor: heir, by: .system)
            let lane = try await desk.office.createUnit(UnitForm(name: "Dinas Pasar"), in: desk.cast.city, by: .system)
            try await desk.office.endUnit(desk.cast.health, successor: lane, by: .system)
            let report = try await desk.stored(code).report
            #expect(report.transfer?.to.holder == Holder(agency: heir) && report.copies == [Holder(agency: heir)])
            #expect(report.contributions.map(\.from.holder.unit) == [lane])
            let admin = Actor(kind: .officer(ID(77)), role: .agencyAdmin, agency: heir)
            #expect(try await desk.office.queue(for: admin, filter: QueueFilter(view: .invited)).rows.map(\.code) == [code])
            try await desk.act(code, by: admin) { _ in .acceptTransfer }
            #expect(try await desk.stored(code).report.holder?.holder.agency == heir)
            #expect(try await desk.office.handOnFromEndedBodies().taken == 0)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("one report that fails holds up no other, and is looked at again later", arguments: TestStores.engines)
    func faulty(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var ids: [ID<Report>] = []
            for _ in 0..<3 {
                let code = try await desk.submit()
                try await desk.verify(code, to: desk.cast.roads)
                ids.append(try await desk.stored(code).report.id)
            }
            let (first, day) = (try #require(ids.first), ClockZone.wib.date(of: desk.clock.read()))
            try await desk.office.store.write { session in
                try session.run("update reports set aggregate = '{}' where id = \(first)")
                _ = try session.run(UnitSQL.end(desk.cast.roads, successor: desk.cast.health, on: day))
            }
            desk.office.rules.forget()
            let round = try await desk.office.handOnFromEndedBodies()
            #expect(round.taken == 2 && round.failed.map(\.report) == [first])
            let next = try await desk.office.handOnFromEndedBodies()
            #expect(next.taken == 0 && next.failed.isEmpty, "it is set aside for a while")
            desk.clock.pass(seconds: Office.workPause + 1)
            #expect(try await desk.office.handOnFromEndedBodies().failed.map(\.report) == [first])
            #expect(try await desk.count("select count(*) from reports where desk_unit_id = \(desk.cast.health)") == 2)
        }
    }
}
