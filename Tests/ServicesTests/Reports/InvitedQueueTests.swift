import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What a body is asked for on another one's report")
struct InvitedQueueTests {
    private func asked(_ actor: Actor, at desk: TestDesk, words: String = "") async throws -> [TrackingCode] {
        try await desk.office.queue(for: actor, filter: QueueFilter(view: .invited, words: words)).rows.map(\.code)
    }

    @Test("a contribution asked of a unit stands in its queue until it is given", arguments: TestStores.engines)
    func contribution(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            let id: ID<Contribution> = ID(77)
            #expect(try await asked(desk.cast.healthLiaison, at: desk).isEmpty)
            try await desk.act(code, by: desk.cast.liaison) { texts in
                .askContribution(
                    id: id, of: desk.target(desk.cast.health), question: texts.write("Berapa korban?", as: .question, for: .office))
            }
            #expect(try await asked(desk.cast.healthLiaison, at: desk) == [code])
            #expect(try await desk.office.queueCounts(for: desk.cast.healthLiaison)[.invited] == 1)
            #expect(try await asked(desk.cast.liaison, at: desk).isEmpty)
            #expect(try await asked(desk.cast.neighbourAdmin, at: desk).isEmpty)
            #expect(try await desk.office.caseFile(code, for: .officer(desk.cast.healthLiaison)).code == code)
            try await desk.act(code, by: desk.cast.healthLiaison) { texts in
                .contribute(id, texts.write("Dua orang, luka ringan.", as: .contribution, for: .office))
            }
            #expect(try await asked(desk.cast.healthLiaison, at: desk).isEmpty)
        }
    }

    @Test("a copy stands once, also for who is named twice, and is found by its words", arguments: TestStores.engines)
    func copies(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress()
            try await desk.act(code, by: desk.cast.admin) { _ in
                .copy([
                    Holder(agency: desk.cast.city, unit: desk.cast.health), Holder(agency: desk.cast.city),
                    Holder(agency: desk.cast.neighbour),
                ])
            }
            #expect(try await asked(desk.cast.neighbourAdmin, at: desk) == [code])
            #expect(try await asked(desk.cast.healthLiaison, at: desk) == [code])
            _ = try await desk.office.indexNewReports()
            #expect(try await asked(desk.cast.neighbourAdmin, at: desk, words: "sekolah berlubang") == [code])
            #expect(try await asked(desk.cast.neighbourAdmin, at: desk, words: "kereta").isEmpty)
            for actor in [desk.cast.neighbourAdmin, desk.cast.healthLiaison] {
                #expect(try await desk.office.caseFile(code, for: .officer(actor)).code == code, "what is listed can be opened")
            }
            try await desk.act(code, by: .reporter) { _ in .raiseSecrecy(.secret, reason: nil) }
            #expect(try await asked(desk.cast.neighbourAdmin, at: desk).isEmpty)
        }
    }
}
