import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Small steps on a case")
struct CaseTaskTests {
    @Test("are set, done, reopened and taken off by the circle that holds them, and read by no other", arguments: TestStores.engines)
    func tasks(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            let report = try await office.caseFile(code, for: .officer(cast.admin)).id
            let day = ClockZone.wib.date(of: desk.clock.read()).adding(days: 3)
            try await office.addTask(" Ukur  lubang ", for: cast.liaison.officer, due: day, to: code, by: cast.admin)
            try await office.addTask("Pesan aspal", to: code, by: cast.liaison)
            func tasks(_ actor: Actor) async throws -> [CaseTask] { try await office.caseTasks(of: report, for: actor) }
            let set = try await tasks(cast.liaison)
            #expect(set.map(\.text) == ["Ukur lubang", "Pesan aspal"])
            #expect(set.first?.due == day && set.first?.officer != nil && set.last?.officer == nil)
            #expect(try await tasks(cast.verifier) == [])
            #expect(try await tasks(cast.neighbourAdmin) == [])
            let first = try #require(set.first)
            try await office.markTask(first.id, isDone: true, on: code, by: cast.liaison)
            let done = try await tasks(cast.admin).first
            #expect(done?.isDone == true && done?.doneAt == desk.clock.read() && done?.doneBy == first.officer)
            try await office.markTask(first.id, isDone: false, on: code, by: cast.admin)
            #expect(try await tasks(cast.admin).allSatisfy { !$0.isDone })
            await #expect(throws: ServiceFault.notFound) { try await office.removeTask(first.id, from: code, by: cast.neighbourAdmin) }
            try await office.removeTask(first.id, from: code, by: cast.verifier)
            #expect(try await tasks(cast.admin).count == 2, "another circle takes nothing off")
            try await office.removeTask(first.id, from: code, by: cast.admin)
            #expect(try await tasks(cast.admin).map(\.text) == ["Pesan aspal"])
            await #expect(throws: ServiceFault.invalid([FieldFault("taskOfficer", .unknown)])) {
                try await office.addTask("Cek", for: cast.healthLiaison.officer, to: code, by: cast.admin)
            }
        }
    }

    @Test("come from the checklist of the topic, or of the one above it, each once", arguments: TestStores.engines)
    func checklist(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.inProgress()
            let file = try await office.caseFile(code, for: .officer(cast.admin))
            let tree = try await office.rules.current().categories
            let root = try #require(file.category.flatMap { tree.path(of: $0).first?.id })
            await #expect(throws: ServiceFault.notPermitted) { try await office.keepChecklist("Foto", for: root, by: cast.liaison) }
            try await office.keepChecklist("Foto sebelum\n\n  Ukur \nFoto sesudah", for: root, by: cast.admin)
            #expect(try await office.checklists(by: cast.liaison) == [root: ["Foto sebelum", "Ukur", "Foto sesudah"]])
            #expect(try await office.checklists(by: cast.verifier).isEmpty)
            try await office.addTask("Ukur", to: code, by: cast.liaison)
            for _ in 0..<2 { try await office.applyChecklist(to: code, by: cast.liaison) }
            #expect(try await office.caseTasks(of: file.id, for: cast.admin).map(\.text) == ["Ukur", "Foto sebelum", "Foto sesudah"])
            let long = String(repeating: "a", count: CaseTask.longest + 1)
            await #expect(throws: ServiceFault.invalid([FieldFault("steps", .tooLong, limit: CaseTask.longest)])) {
                try await office.keepChecklist(long, for: root, by: cast.admin)
            }
            try await office.keepChecklist(" ", for: root, by: cast.admin)
            #expect(try await office.checklists(by: cast.admin).isEmpty)
        }
    }
}
