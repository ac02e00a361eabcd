import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Special roles are kept by who runs the installation")
struct RoleProfileTests {
    private func form(_ role: Role, _ withheld: Set<Action>, name: String = "Tanpa identitas") -> RoleProfileForm {
        RoleProfileForm(name: name, role: role, withheld: withheld)
    }

    /// The officer as his next page would find him.
    private func now(_ actor: Actor, in test: TestOffice) async throws -> Actor {
        let officer = try #require(actor.officer)
        let entry = try await test.office.officerEntry(officer, by: .system)
        let seat = try #require(entry.seats.first { $0.role == actor.role })
        return try await test.office.rules.current().directory.actor(officer, in: seat, of: entry.seats)
    }

    @Test(
        "a seat with one loses the act with the next page, gets it back with the next change, and the log holds each",
        arguments: TestStores.engines)
    func wholeWay(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let admin = try await test.signIn(.nationalAdmin, email: "admin@lapor.example")
            let city = try await test.agency("kota-surabaya").id
            let clerk = try await test.signIn(.agencyAdmin, agency: city, email: "kota@lapor.example")
            let standing = Standing(holderAgency: city)
            func may(_ action: Action) async throws -> Bool {
                Permissions.allows(action, actor: try await now(clerk.actor, in: test), on: standing, office: .nation)
            }
            for action in [Action.reclassify, .disposeDown, .manageUsers] { #expect(try await may(action)) }
            let id = try await office.addRoleProfile(form(.agencyAdmin, [.reclassify, .merge]), by: admin.actor)
            try await office.limitSeat(clerk.seat.id, to: SeatLimits(profile: id), by: admin.actor)
            #expect(try await !may(.reclassify))
            #expect(try await may(.disposeDown))
            #expect(try await !may(.manageUsers), "who has less than his role gives no seats")
            try await office.editRoleProfile(id, form(.agencyAdmin, [.merge]), by: admin.actor)
            #expect(try await may(.reclassify), "a change counts at once for every seat")
            try await office.limitSeat(clerk.seat.id, to: nil, by: admin.actor)
            for action in [Action.merge, .manageUsers] { #expect(try await may(action)) }
            for act in [OfficeAct.roleProfileAdded, .roleProfileEdited] {
                #expect(try await test.count("select count(*) from office_log where act = \(act)") == 1)
            }
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.addRoleProfile(form(.supervisor, [.verifyEvidence]), by: clerk.actor)
            }
        }
    }

    @Test("what fits no role, takes nothing, or is already there is refused with its field", arguments: TestStores.engines)
    func wrong(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let id = try await office.addRoleProfile(form(.agencyAdmin, [.reclassify]), by: .system)
            await #expect(throws: refusal("name", .taken)) { try await office.addRoleProfile(form(.agencyAdmin, [.merge]), by: .system) }
            await #expect(throws: refusal("name", .missing)) {
                try await office.addRoleProfile(form(.supervisor, [.verifyEvidence], name: " "), by: .system)
            }
            await #expect(throws: refusal("withheld", .missing)) { try await office.addRoleProfile(form(.supervisor, []), by: .system) }
            for action in [Action.readText, .raiseSecrecy, .routeConflict, .manageUsers, .disposeAcross] {
                await #expect(throws: refusal("withheld", .outOfRange)) {
                    try await office.addRoleProfile(form(.agencyAdmin, [action], name: "Lain"), by: .system)
                }
            }
            await #expect(throws: refusal("role", .outOfRange)) {
                try await office.editRoleProfile(id, form(.supervisor, [.verifyEvidence]), by: .system)
            }
            let city = try await test.agency("kota-surabaya").id
            let leader = try await test.signIn(.leader, agency: city, email: "wali@lapor.example")
            await #expect(throws: refusal("profile", .otherRole)) {
                try await office.limitSeat(leader.seat.id, to: SeatLimits(profile: id), by: .system)
            }
            await #expect(throws: refusal("profile", .unknown)) {
                try await office.limitSeat(leader.seat.id, to: SeatLimits(profile: ID(404)), by: .system)
            }
            await #expect(throws: refusal("profile", .otherRole)) {
                _ = try await office.giveSeat(
                    leader.officer, SeatForm(role: .supervisor, agency: city, limits: SeatLimits(profile: id)), by: .system)
            }
            #expect(try await test.count("select count(*) from seats where profile_id is not null") == 0)
        }
    }

    @Test(
        "one that a seat has or had stays; the last guardian gets none; one admin gives nothing back to what two gave",
        arguments: TestStores.engines)
    func kept(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let admin = try await test.signIn(.nationalAdmin, email: "admin@lapor.example")
            let guardian = try await office.addRoleProfile(form(.nationalAdmin, [.askReveal]), by: .system)
            await #expect(throws: refusal("seat", .missing)) {
                try await office.limitSeat(admin.seat.id, to: SeatLimits(profile: guardian), by: .system)
            }
            try await office.removeRoleProfile(guardian, by: admin.actor)
            let city = try await test.agency("kota-surabaya").id
            let custodian = try await test.signIn(.internalAuditor, agency: city, email: "apip@lapor.example")
            let id = try await office.addRoleProfile(form(.internalAuditor, [.askReveal, .breakGlass]), by: admin.actor)
            _ = try await office.giveSeat(
                custodian.officer,
                SeatForm(
                    role: .supervisor, agency: city, duties: [.identityCustodian], decree: "SK 1", limits: nil), by: .system)
            let entry = try await office.officerEntry(custodian.officer, by: .system)
            let watched = try #require(entry.seats.first { $0.duties.contains(.identityCustodian) })
            let narrow = try await office.addRoleProfile(form(.supervisor, [.verifyEvidence, .approveFarPromise]), by: admin.actor)
            try await office.limitSeat(watched.id, to: SeatLimits(profile: narrow), by: admin.actor)
            await #expect(throws: refusal("withheld", .givenByTwo)) {
                try await office.editRoleProfile(narrow, form(.supervisor, [.verifyEvidence]), by: admin.actor)
            }
            try await office.editRoleProfile(
                narrow, form(.supervisor, [.verifyEvidence, .approveFarPromise, .approveExtension]), by: admin.actor)
            _ = try await office.endSeat(watched.id, by: .system)
            await #expect(throws: refusal("profile", .inUse)) { try await office.removeRoleProfile(narrow, by: admin.actor) }
            try await office.removeRoleProfile(id, by: admin.actor)
            await #expect(throws: ServiceFault.notFound) { try await office.removeRoleProfile(id, by: admin.actor) }
        }
    }
}
