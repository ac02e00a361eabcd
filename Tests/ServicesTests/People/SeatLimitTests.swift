import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("A limited seat sees and does what lies inside")
struct SeatLimitTests {
    private func limited(_ actor: Actor, _ limits: SeatLimits?) -> Actor {
        Actor(
            kind: actor.kind, role: actor.role, agency: actor.agency, unitPath: actor.unitPath, duties: actor.duties, limits: limits)
    }

    /// Every way to a report: the list with each filter, a search, the case, an act, a file's viewer.
    private func reaches(_ code: TrackingCode, _ actor: Actor, _ desk: TestDesk) async throws -> Set<String> {
        var ways: Set<String> = []
        for view in QueueFilter.View.allCases {
            let rows = try await desk.office.queue(for: actor, filter: QueueFilter(view: view), limit: 100).rows
            if rows.contains(where: { $0.code == code }) { ways.insert("queue \(view)") }
        }
        let found = try await desk.office.queue(for: actor, filter: QueueFilter(view: .all, words: code.displayed), limit: 100).rows
        if !found.isEmpty { ways.insert("code") }
        if (try? await desk.office.caseFile(code, for: .officer(actor))) != nil { ways.insert("case") }
        if try await desk.office.queueCounts(for: actor)[.open] ?? 0 > 0 { ways.insert("count") }
        do {
            try await desk.act(code, by: actor) { texts in .note(texts.write("Catatan.", as: .note, for: .office)) }
            ways.insert("act")
        } catch ServiceFault.notFound {}
        return ways
    }

    @Test("by place and by category, in lists, searches, cases and acts alike", arguments: TestStores.engines)
    func reach(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress("Jalan berlubang dekat jembatan.")
            let category = try #require(try await desk.office.caseFile(code, for: .officer(desk.cast.liaison)).category)
            let other = try #require(try await desk.office.rules.current().categories.roots.first { $0.id != category }?.id)
            for limits in [
                nil, SeatLimits(regions: ["35.78"]), SeatLimits(regions: ["11", "35"]), SeatLimits(categories: [category]),
                SeatLimits(regions: ["35.78.01"], categories: [other, category]),
            ] {
                let ways = try await reaches(code, limited(desk.cast.liaison, limits), desk)
                #expect(
                    ways.isSuperset(of: ["queue all", "queue open", "code", "case", "count", "act"]),
                    "\(String(describing: limits)): \(ways)")
            }
            for limits in [
                SeatLimits(regions: ["35.7"]), SeatLimits(regions: ["35.78.02"]), SeatLimits(regions: ["51"]),
                SeatLimits(categories: [other]),
                SeatLimits(regions: ["35.78"], categories: [other]), SeatLimits(regions: ["51"], categories: [category]),
            ] {
                for actor in [desk.cast.liaison, desk.cast.admin, desk.cast.verifier] {
                    #expect(try await reaches(code, limited(actor, limits), desk) == [], "\(String(describing: limits))")
                }
            }
        }
    }

    @Test("a topic comes with all that stand under it, in the list as on the page", arguments: TestStores.engines)
    func below(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let tree = try await desk.office.rules.current().categories
            let root = try #require(tree.roots.first { !tree.children(of: $0.id).isEmpty })
            let child = try #require(tree.children(of: root.id).first)
            var new = desk.newReport()
            new.category = child.id
            let code = try await desk.office.submit(new).code
            let ways = try await reaches(code, limited(desk.cast.verifier, SeatLimits(categories: [root.id])), desk)
            #expect(ways.isSuperset(of: ["queue all", "code", "case", "count"]), "\(ways)")
            let sibling = try #require(tree.children(of: root.id).last { $0.id != child.id })
            #expect(try await reaches(code, limited(desk.cast.verifier, SeatLimits(categories: [sibling.id])), desk) == [])
        }
    }

    @Test("who is limited to other places gets no letter, and another is told instead", arguments: TestStores.engines)
    func letters(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            func limit(_ actor: Actor, to region: String) async throws {
                let officer = try #require(actor.officer)
                let seat = try #require(try await desk.office.officerEntry(officer, by: .system).seats.first)
                try await desk.office.limitSeat(seat.id, to: SeatLimits(regions: [region]), by: .system)
            }
            func told(_ actor: Actor) async throws -> Int {
                let officer = try #require(actor.officer)
                return try await desk.count("select count(*) from outbox where template = 'officer.task' and officer_id = \(officer)")
            }
            try await limit(cast.liaison, to: "35.15")
            let code = try await desk.submit()
            try await desk.verify(code, to: cast.roads)
            #expect(try await told(cast.liaison) == 0)
            #expect(try await told(cast.admin) == 1, "the unit has nobody who may see it")
            try await limit(cast.liaison, to: "35.78")
            let second = try await desk.submit()
            try await desk.verify(second, to: cast.roads)
            #expect(try await told(cast.liaison) == 1)
            try await desk.progress(second)
            try await limit(cast.supervisor, to: "35.15")
            try await desk.act(second, by: cast.liaison) {
                .extend(.classNonSupervisory, days: 3, code: .study, reason: $0.write("Menunggu kajian.", as: .reason, for: .reporter))
            }
            #expect(try await told(cast.supervisor) == 0, "nobody is asked for a yes to what he may not see")
        }
    }

    @Test("a yes, a question about an identity and a picture are out of reach too", arguments: TestStores.engines)
    func answers(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let cast = desk.cast
            let code = try await desk.inProgress()
            try await desk.act(code, by: cast.liaison) {
                .extend(.classNonSupervisory, days: 3, code: .study, reason: $0.write("Menunggu kajian.", as: .reason, for: .reporter))
            }
            let request = try #require(try await desk.office.caseFile(code, for: .officer(cast.supervisor)).requests.first)
            let elsewhere = SeatLimits(regions: ["35.15"])
            await #expect(throws: ServiceFault.notFound) {
                try await desk.act(code, by: limited(cast.supervisor, elsewhere)) { _ in .approve(request.id) }
            }
            #expect(try await desk.office.queueCounts(for: limited(cast.supervisor, elsewhere))[.awaitingYes] == 0)
            #expect(try await desk.office.queueCounts(for: limited(cast.supervisor, SeatLimits(regions: ["35.78"])))[.awaitingYes] == 1)

            let custodian = try await desk.custodian()
            let guardian = try #require(custodian.officer)
            let seat = try #require(try await desk.office.officerEntry(guardian, by: .system).seats.first)
            try await desk.office.limitSeat(seat.id, to: elsewhere, by: .system)
            try await desk.act(code, by: cast.verifier) {
                .identity(.askReveal(.examination, words: $0.write(TestDesk.reason, as: .reason, for: .reporter)))
            }
            #expect(try await desk.office.identityQuestions(for: custodian).map(\.code) == [code])
            #expect(try await desk.office.identityQuestions(for: limited(custodian, elsewhere)).isEmpty)
            let told = try await desk.count("select count(*) from outbox where template = 'officer.identity' and officer_id = \(guardian)")
            #expect(told == 0)
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.hidePicture(ID(1), of: code, by: limited(cast.verifier, elsewhere))
            }
        }
    }

    @Test("what is not yet placed or classed is not shown to a limited seat", arguments: TestStores.engines)
    func unknown(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var new = desk.newReport()
            new.regionCode = nil
            new.category = nil
            let code = try await desk.office.submit(new).code
            let category = desk.cast.category
            for limits in [SeatLimits(regions: ["35"]), SeatLimits(categories: [category])] {
                #expect(try await reaches(code, limited(desk.cast.verifier, limits), desk) == [])
            }
            #expect(try await reaches(code, desk.cast.verifier, desk).contains("case"))
        }
    }

    @Test(
        "limits are given, changed and taken away by who may give the seat, never by its holder, and the log says so",
        arguments: TestStores.engines)
    func administration(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let (own, other) = (try await test.agency("kota-surabaya").id, try await test.agency("kabupaten-badung").id)
            let admin = try await test.signIn(.agencyAdmin, agency: own, email: "admin@lapor.example")
            let stranger = try await test.signIn(.agencyAdmin, agency: other, email: "luar@lapor.example")
            let category = try #require(try await office.rules.current().categories.roots.first).id
            let limits = SeatLimits(categories: [category])
            let made = try await office.invite(
                email: "satu@lapor.example", name: "Petugas Satu", seat: SeatForm(role: .supervisor, agency: own, limits: limits),
                by: admin.actor
            ).made
            let officer = try #require(made)
            let seat = try #require(try await office.officerEntry(officer, by: admin.actor).seats.first)
            #expect(seat.limits == limits)
            await #expect(throws: ServiceFault.notFound) { try await office.limitSeat(seat.id, to: nil, by: stranger.actor) }
            await #expect(throws: refusal("categories", .unknown)) {
                try await office.limitSeat(seat.id, to: SeatLimits(categories: [ID(999_999)]), by: admin.actor)
            }
            await #expect(throws: refusal("regions", .unknown)) {
                try await office.limitSeat(seat.id, to: SeatLimits(regions: ["99.99"]), by: admin.actor)
            }
            try await office.limitSeat(seat.id, to: nil, by: admin.actor)
            #expect(try await office.officerEntry(officer, by: admin.actor).seats.first?.limits == nil)
            try await office.limitSeat(seat.id, to: limits, by: admin.actor)
            #expect(try await test.count("select count(*) from office_log where act = 'seatLimited'") == 2)
            let heir = try await test.signIn(.leader, agency: own, email: "dua@lapor.example")
            _ = try await office.handOver(officer, to: heir.officer, by: admin.actor)
            let inherited = try await office.officerEntry(heir.officer, by: admin.actor).seats
            #expect(inherited.first { $0.role == .supervisor }?.limits == limits, "who takes over sees no more")
        }
    }

    @Test("the last who can let people in is never limited", arguments: TestStores.engines)
    func guardian(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let first = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            let category = try #require(try await test.office.rules.current().categories.roots.first).id
            let limits = SeatLimits(categories: [category])
            await #expect(throws: refusal("seat", .missing)) {
                try await test.office.limitSeat(first.seat.id, to: limits, by: .system)
            }
            let second = try await test.signIn(.nationalAdmin, email: "dua@lapor.example")
            await #expect(throws: refusal("seat", .ownSeat)) {
                try await test.office.limitSeat(second.seat.id, to: limits, by: second.actor)
            }
            try await test.office.limitSeat(second.seat.id, to: limits, by: first.actor)
            let bound = try await test.signedIn("dua@lapor.example")
            #expect(!test.office.may(.manageUsers, by: bound.actor))
            await #expect(throws: refusal("successor", .missing)) {
                try await test.office.handOver(first.officer, to: nil, by: .system)
            }
        }
    }

    @Test("what two people gave is narrowed by one, and widened by none alone", arguments: TestStores.engines)
    func givenByTwo(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let admin = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            let roots = try await test.office.rules.current().categories.roots
            let (one, other) = (try #require(roots.first).id, try #require(roots.last).id)
            let form = SeatForm(role: .nationalPartner, duties: [.arbiter], limits: SeatLimits(categories: [one, other]))
            let officer = try #require(try await test.office.invite(email: "dua@lapor.example", name: "Dua", seat: form, by: .system).made)
            let seat = try #require(try await test.office.officerEntry(officer, by: admin.actor).seats.first)
            try await test.office.limitSeat(seat.id, to: SeatLimits(categories: [one]), by: admin.actor)
            for wider in [nil, SeatLimits(categories: [one, other]), SeatLimits(categories: [other])] {
                await #expect(throws: refusal("seat", .givenByTwo)) {
                    try await test.office.limitSeat(seat.id, to: wider, by: admin.actor)
                }
            }
            #expect(try await test.office.officerEntry(officer, by: admin.actor).seats.first?.limits == SeatLimits(categories: [one]))
        }
    }
}
