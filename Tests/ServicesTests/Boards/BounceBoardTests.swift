import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Returns between bodies, counted")
struct BounceBoardTests {
    private func sendAway(_ code: TrackingCode, by actor: Actor, to body: ID<Agency>, at desk: TestDesk) async throws {
        try await desk.act(code, by: actor) { texts in
            .notAuthority(
                proposed: Target(holder: Holder(agency: body), zone: .wib),
                ground: texts.write("Jalan ini bukan jalan kami.", as: .ground, for: .office))
        }
    }

    @Test("two bounces and the arbiter's decision stand for the bodies that sent it away", arguments: TestStores.engines)
    func counts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit()
            try await desk.verify(code)
            try await sendAway(code, by: desk.cast.admin, to: desk.cast.neighbour, at: desk)
            try await desk.act(code, by: desk.cast.verifier) { texts in
                .redispose(
                    Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib),
                    reason: texts.write("Sesuai usulan.", as: .routingReason, for: .office))
            }
            try await sendAway(code, by: desk.cast.neighbourAdmin, to: desk.cast.city, at: desk)
            let arbiter = Actor(kind: desk.cast.verifier.kind, role: .nationalAdmin, duties: [.arbiter])
            #expect(try await desk.office.bounceTotals(for: desk.cast.supervisor).map(\.waiting) == [0])
            try await desk.act(code, by: arbiter) { texts in
                .arbitrate(
                    lead: Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib), contributors: [],
                    ground: texts.write("Ruas ini ada di daftar jalan kabupaten.", as: .ground, for: .office))
            }
            let all = try await desk.office.bounceTotals(for: desk.cast.verifier)
            let city = try #require(all.first { $0.agency == desk.cast.city })
            let neighbour = try #require(all.first { $0.agency == desk.cast.neighbour })
            #expect(city.sentAway == 1 && city.second == 0 && city.cameBack == 0 && city.arbiterDisagreed == 0)
            #expect(neighbour.sentAway == 1 && neighbour.second == 1 && neighbour.cameBack == 1)
            #expect(neighbour.arbiterDisagreed == 1 && neighbour.arbiterAgreed == 0 && neighbour.waiting == 0)

            let own = try await desk.office.bounceTotals(for: desk.cast.supervisor)
            #expect(own.map(\.agency) == [desk.cast.city], "a supervisor reads his own body's")
            let lines = try await desk.office.bounces(of: desk.cast.city, for: desk.cast.supervisor)
            #expect(lines.count == 1 && lines[0].code == nil && lines[0].title == nil, "the case lies with another body now")
            #expect(lines[0].decided == desk.cast.neighbour && lines[0].decidedBy == .desk)
            let nation = try await desk.office.bounces(of: desk.cast.neighbour, for: desk.cast.verifier)
            #expect(nation.map(\.code) == [code])
            await #expect(throws: ServiceFault.notFound) {
                _ = try await desk.office.bounces(of: desk.cast.neighbour, for: desk.cast.supervisor)
            }
            await #expect(throws: ServiceFault.notPermitted) { _ = try await desk.office.bounceTotals(for: desk.cast.liaison) }
        }
    }
}
