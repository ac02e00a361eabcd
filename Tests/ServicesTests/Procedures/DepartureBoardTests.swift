import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The board of departures")
struct DepartureBoardTests {
    /// Four cases of the roads unit, of which two departed in the second step; one secret case, one that accuses the unit.
    private func work(_ desk: TestDesk) async throws -> (version: ID<SopVersion>, departed: [TrackingCode]) {
        let version = try await desk.issue("SOP-1")
        desk.pass(days: 1)
        var departed: [TrackingCode] = []
        for number in 0..<4 {
            let code = try await desk.submit()
            try await desk.verify(code, to: desk.cast.roads)
            guard number < 2 else { continue }
            try await desk.progress(code)
            departed.append(code)
        }
        let secret = try await desk.submit(mode: .secret)
        try await desk.verify(secret, mode: .secret, to: desk.cast.roads)
        try await desk.progress(secret)
        return (version, departed + [secret])
    }

    @Test("counts per step and unit, and offers what is departed from too often", arguments: TestStores.engines)
    func counts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (version, departed) = try await work(desk)
            let quarter = Quarter(of: ClockZone.wib.date(of: desk.clock.read()))
            let board = try await desk.office.departureBoard(quarter, for: desk.cast.admin)
            #expect(board.cases == 5 && board.clean == 2)
            let line = try #require(board.lines.first)
            #expect(board.lines.count == 1 && line.step == 2 && line.cases == 3 && line.kinds == [.wrongRole: 3] && line.open == 3)
            #expect(line.holder == Holder(agency: desk.cast.city, unit: desk.cast.roads))
            #expect(board.revisions == [.init(version: version, step: 2, cases: 3, of: 5)])
            let cases = try await desk.office.departedCases(quarter, version: version, step: 2, for: desk.cast.admin)
            #expect(Set(cases.map(\.code)) == Set(departed))
            #expect(try await desk.office.departureBoard(quarter.previous, for: desk.cast.admin).cases == 0)
            #expect(try await desk.office.departureBoard(quarter, for: desk.cast.healthLiaison).cases == 0)
            #expect(try await desk.office.departureBoard(quarter, for: desk.cast.neighbourAdmin).cases == 0)
            let supervisor = try await desk.office.departureBoard(quarter, for: desk.cast.supervisor)
            #expect(supervisor.cases == 4 && supervisor.lines.map(\.cases) == [2], "what he may not open he does not count")
            let mark = "3 dari 5"
            let draft = try await desk.office.reviseProcedure(version, for: desk.cast.city, marking: [2: mark], by: desk.cast.admin)
            let steps = try await desk.office.procedure(draft, by: desk.cast.admin).steps
            #expect(steps.map(\.mark) == ["", mark, "", ""])
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await desk.office.reviseProcedure(version, for: desk.cast.city, by: desk.cast.liaison)
            }
        }
    }

    @Test("tells of no case that the seat may not open")
    func withinReach() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let (version, _) = try await work(desk)
            let accusing = try await desk.submit()
            let roads = Accused(agency: desk.cast.city, unit: desk.cast.roads)
            let office = desk.office
            let inspectorate = try #require(try await office.rules.current().directory.inspectorates(of: desk.cast.city).first)
            try await desk.verify(accusing, to: inspectorate.unit, accused: [roads])
            desk.pass(days: 30)
            while try await office.recordDepartures() > 0 {}
            let quarter = Quarter(of: ClockZone.wib.date(of: desk.clock.read()))
            let cast = desk.cast
            let leader = Actor(kind: .officer(ID(77)), role: .leader, agency: cast.city)
            let limited = Actor(
                kind: .officer(ID(78)), role: .agencyAdmin, agency: cast.city, limits: SeatLimits(regions: ["35.01"]))
            let partner = Actor(kind: .officer(ID(79)), role: .nationalPartner)
            for actor in [
                cast.admin, cast.liaison, cast.healthLiaison, cast.supervisor, cast.auditor, cast.verifier, cast.neighbourAdmin, leader,
                limited, partner, .reporter, .system,
            ] {
                var seen = 0
                for period in [quarter.previous, quarter] {
                    for step in 1...4 {
                        for entry in try await office.departedCases(period, version: version, step: step, for: actor) {
                            _ = try await office.caseFile(entry.code, for: .officer(actor))
                            if actor == cast.liaison { #expect(entry.code != accusing, "it accuses his unit") }
                            seen += 1
                        }
                    }
                    for entry in try await office.openDepartures(by: actor) {
                        _ = try await office.caseFile(entry.code, for: .officer(actor))
                    }
                }
                if [cast.admin, cast.auditor, cast.verifier].contains(actor) { #expect(seen > 0) }
                if actor == limited || actor == cast.neighbourAdmin || actor == .reporter { #expect(seen == 0) }
            }
        }
    }
}
