import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Working marks on a case")
struct CaseMarkTests {
    private func label(_ text: String) throws -> CaseLabel { try #require(CaseLabel(text)) }

    @Test("labels are found again by their own agency and by nobody else", arguments: TestStores.engines)
    func labels(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await Lives.live(at: desk)["inProgress"]
            let held = try #require(code)
            let urgent = try label(" Perlu  ALAT ")
            #expect(urgent.description == "perlu alat")
            #expect(try await office.addLabel(urgent, to: held, by: cast.liaison))
            #expect(try await !office.addLabel(urgent, to: held, by: cast.admin), "it is there already")
            #expect(try await office.addLabel(try label("pusat"), to: held, by: cast.verifier))
            func seen(_ actor: Actor) async throws -> [String] {
                let page = try await office.queue(for: actor, filter: QueueFilter(view: .all), limit: 100)
                let line = page.rows.first { $0.code == held }
                return line.flatMap { page.marks[$0.id] }?.labels.map(\.description) ?? []
            }
            for colleague in [cast.liaison, cast.admin, cast.supervisor] { #expect(try await seen(colleague) == ["perlu alat"]) }
            #expect(try await seen(cast.verifier) == ["pusat"])
            #expect(try await office.labels(for: cast.admin) == [urgent])
            #expect(try await office.labels(for: cast.healthLiaison) == [])
            #expect(try await office.labels(for: cast.neighbourAdmin) == [])
            func found(_ actor: Actor, _ label: CaseLabel) async throws -> [TrackingCode] {
                try await office.queue(for: actor, filter: QueueFilter(view: .all, label: label)).rows.map(\.code)
            }
            #expect(try await found(cast.admin, urgent) == [held])
            #expect(try await found(cast.verifier, urgent) == [])
            let ofNation = try label("pusat")
            #expect(try await found(Actor(kind: .officer(ID(9)), role: .ombudsman), ofNation) == [])
            await #expect(throws: ServiceFault.notFound) { try await office.addLabel(urgent, to: held, by: cast.healthLiaison) }
            await #expect(throws: ServiceFault.notFound) { try await office.addLabel(urgent, to: held, by: cast.neighbourAdmin) }
            try await office.removeLabel(urgent, from: held, by: cast.admin)
            #expect(try await seen(cast.liaison) == [])
        }
    }

    @Test("a label of a secret case is offered only to who lists the case")
    func secretLabel() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let secret = try #require(try await Lives.live(at: desk)["secret"])
            let mark = try label("hati-hati")
            #expect(try await desk.office.addLabel(mark, to: secret, by: desk.cast.admin))
            #expect(try await desk.office.labels(for: desk.cast.admin) == [mark])
            #expect(try await desk.office.labels(for: desk.cast.supervisor) == [])
        }
    }

    @Test("no label holds markup, is empty or goes on for ever", arguments: ["", "  ", "<b>", "a,b", String(repeating: "x", count: 31)])
    func wrongLabels(text: String) {
        #expect(CaseLabel(text) == nil)
    }

    @Test("a case is given to one officer of the unit that holds it, who learns of it, and leaves with it", arguments: TestStores.engines)
    func assignment(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try #require(try await Lives.live(at: desk)["inProgress"])
            let liaison = try #require(cast.liaison.officer)
            func letters() async throws -> Int {
                try await desk.count("select count(*) from outbox where officer_id = \(liaison) and template = 'officer.task'")
            }
            let before = try await letters()
            #expect(try await office.assignableOfficers(code, by: cast.admin).map(\.officer) == [liaison])
            #expect(try await office.assign(code, to: liaison, by: cast.admin) == nil)
            #expect(try await letters() == before + 1)
            try await office.assign(code, to: liaison, by: cast.liaison)
            #expect(try await letters() == before + 1, "who has it already is not told again")
            func mine(_ actor: Actor) async throws -> [TrackingCode] {
                try await office.queue(for: actor, filter: QueueFilter(view: .all, isMine: true)).rows.map(\.code)
            }
            #expect(try await mine(cast.liaison) == [code])
            #expect(try await mine(cast.admin) == [])
            func holder(_ actor: Actor) async throws -> String? {
                try await office.deskMarks(try await office.caseFile(code, for: .officer(actor)), for: actor).assignment?.name
            }
            let name = try await holder(cast.admin)
            #expect(name != nil)
            #expect(try await holder(cast.verifier) == name)
            await #expect(throws: ServiceFault.invalid([FieldFault("officer", .unknown)])) {
                try await office.assign(code, to: cast.healthLiaison.officer, by: cast.admin)
            }
            await #expect(throws: ServiceFault.notPermitted) { try await office.assign(code, to: liaison, by: cast.verifier) }
            await #expect(throws: ServiceFault.notFound) { try await office.assign(code, to: liaison, by: cast.neighbourAdmin) }
            #expect(try await office.assign(code, to: nil, by: cast.admin) == liaison)
            #expect(try await holder(cast.admin) == nil)
        }
    }

    @Test("the officer's hands are empty once another body holds the case", arguments: TestStores.engines)
    func leaves(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try await desk.submit()
            try await desk.verify(code)
            try await office.assign(code, to: cast.admin.officer, by: cast.admin)
            func hands() async throws -> ID<Officer>? {
                try await office.deskMarks(try await office.caseFile(code, for: .officer(cast.admin)), for: cast.admin).assignment?.officer
            }
            #expect(try await hands() == cast.admin.officer)
            try await desk.act(code, by: cast.admin) { texts in
                .disposeDown(desk.target(cast.roads), instruction: texts.write("Tangani segera.", as: .instruction, for: .office))
            }
            #expect(try await hands() == nil)
        }
    }

    @Test(
        "colleagues see who has it open, for ten minutes and no longer, and an inspectorate is seen by its own only",
        arguments: TestStores.engines)
    func openings(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let code = try #require(try await Lives.live(at: desk)["inProgress"])
            let id = try await office.caseFile(code, for: .officer(cast.admin)).id
            func marks(_ actor: Actor) async throws -> DeskMarks {
                try await office.deskMarks(try await office.caseFile(code, for: .officer(actor)), for: actor)
            }
            let began = desk.clock.read()
            try await office.openForWork(id, by: cast.liaison)
            #expect(try await marks(cast.admin).openings.map(\.officer) == [cast.liaison.officer])
            let own = try await marks(cast.liaison)
            #expect(own.openings == [] && own.isOpenHere)
            #expect(try await marks(cast.verifier).openings == [], "another circle sees no name")
            desk.clock.pass(seconds: 9 * 60)
            try await office.openForWork(id, by: cast.liaison)
            desk.clock.pass(seconds: 9 * 60)
            #expect(try await marks(cast.admin).openings.map(\.since) == [began], "kept by use, and open since it was opened")
            desk.clock.pass(seconds: 60)
            #expect(try await marks(cast.admin).openings == [])
            try await office.openForWork(id, by: cast.auditor)
            #expect(try await marks(cast.admin).openings == [])
            try await office.openForWork(id, by: cast.admin)
            #expect(try await marks(cast.auditor).openings.map(\.officer) == [cast.admin.officer])
            try await office.closeForWork(id, by: cast.admin)
            #expect(try await marks(cast.auditor).openings == [])
        }
    }
}
