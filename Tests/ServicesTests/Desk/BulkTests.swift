import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("One act on many cases")
struct BulkTests {
    @Test("is kept line by line, found by who did it, and taken back until somebody acts", arguments: TestStores.engines)
    func labels(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let codes = [try await desk.inProgress("Jalan berlubang satu."), try await desk.inProgress("Jalan berlubang dua.")]
            let label = try #require(CaseLabel("musim hujan"))
            var run = try await office.beginBulk(.label, detail: label.description, by: cast.liaison)
            for code in codes {
                let version = try await office.caseFile(code, for: .officer(cast.liaison)).version
                run.lines.append(try await office.labelTicked(code, version: version, with: label, by: cast.liaison))
            }
            run.lines.append(try await office.labelTicked(codes[0], version: 1, with: label, by: cast.liaison))
            let strange = try await desk.submit()
            run.lines.append(try await office.labelTicked(strange, version: 1, with: label, by: cast.liaison))
            try await office.keep(run, by: cast.liaison)
            let found = try await office.bulkRun(run.id, by: cast.liaison)
            #expect(found == run && found.isUndoable)
            #expect(found.lines.map(\.outcome) == [.done, .done, .changed, .gone])
            #expect(try await office.latestBulkRun(by: cast.liaison) == run.id)
            await #expect(throws: ServiceFault.notFound) { try await office.bulkRun(run.id, by: cast.admin) }

            try await desk.progress(codes[1])
            var undone: [BulkLine.Outcome] = []
            for line in found.lines { undone.append(try await office.undo(line, of: found, by: cast.liaison).outcome) }
            #expect(undone == [.undone, .kept, .changed, .gone])
            func labels(_ code: TrackingCode) async throws -> [CaseLabel] {
                try await office.deskMarks(try await office.caseFile(code, for: .officer(cast.liaison)), for: cast.liaison).labels
            }
            #expect(try await labels(codes[0]) == [])
            #expect(try await labels(codes[1]) == [label])
        }
    }

    @Test("given to somebody, and back to whom it was before", arguments: TestStores.engines)
    func hands(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            let version = try await office.caseFile(code, for: .officer(cast.admin)).version
            let liaison = try #require(cast.liaison.officer)
            let run = try await office.beginBulk(.assign, detail: liaison.description, by: cast.admin)
            let line = try await office.assignTicked(code, version: version, to: liaison, by: cast.admin)
            #expect(line.outcome == .done && line.before == nil)
            #expect(try await office.assignTicked(code, version: version, to: liaison, by: cast.admin).outcome == .unchanged)
            let health = try #require(cast.healthLiaison.officer)
            #expect(try await office.assignTicked(code, version: version, to: health, by: cast.admin).outcome == .unavailable)
            #expect(try await office.undo(line, of: run, by: cast.admin).outcome == .undone)
            #expect(try await office.undo(line, of: run, by: cast.admin).outcome == .kept, "nobody has it any more")
        }
    }
}
