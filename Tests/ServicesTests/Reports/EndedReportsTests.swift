import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What became of reports like this one")
struct EndedReportsTests {
    private func finish(_ desk: TestDesk) async throws {
        let code = try await desk.inProgress()
        desk.pass(days: 7)
        try await desk.answer(code)
        try await desk.act(code, by: .reporter) { _ in .confirm }
    }

    @Test("is told from five on, of the same topic and regency, without those that were joined or hidden", arguments: TestStores.engines)
    func told(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var draft = StoredDraft()
            draft.category = desk.cast.category
            draft.regionCode = "35.78.09"
            for _ in 1...4 { try await finish(desk) }
            let open = try await desk.inProgress()
            let hidden = try await desk.inProgress()
            try await desk.answer(hidden)
            try await desk.act(hidden, by: .reporter) { _ in .confirm }
            try await desk.act(hidden, by: .reporter) { .raiseSecrecy(.secret, reason: $0.write("Takut.", as: .reason, for: .office)) }
            #expect(try await desk.office.endedLike(draft) == nil)
            try await finish(desk)
            let ended = try #require(try await desk.office.endedLike(draft))
            #expect(ended.count == 5 && ended.regencyCode == "35.78" && ended.shares == [.init(kind: .confirmedByReporter, percent: 100)])
            #expect(ended.medianDays == 5)
            let id = try await desk.stored(open).report.id
            let joined = try await desk.inProgress()
            try await desk.act(joined, by: desk.cast.admin) {
                .merge(into: id, reason: $0.write("Masalah yang sama.", as: .reason, for: .reporter))
            }
            #expect(try await desk.office.endedLike(draft)?.count == 5)
            draft.regionCode = "35.15"
            #expect(try await desk.office.endedLike(draft) == nil)
            draft.regionCode = "35.78.09"
            draft.accusesOfficial = true
            #expect(try await desk.office.endedLike(draft) == nil)
        }
    }
}
