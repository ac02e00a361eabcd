import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Officers and seats are kept by administrators")
struct OfficerAdministrationTests {
    @Test("an agency's admin gives seats in his agency, but neither admins nor duties of the nation", arguments: TestStores.engines)
    func whoMayGive(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let (own, other) = (try await test.agency("kota-surabaya").id, try await test.agency("kabupaten-badung").id)
            let admin = try await test.signIn(.agencyAdmin, agency: own, email: "aa@lapor.example").actor
            let national = try await test.signIn(.nationalAdmin, email: "na@lapor.example").actor
            func give(_ form: SeatForm, by actor: Actor) async throws {
                _ = try await office.invite(
                    email: "x\(test.office.ids.next() as ID<Officer>)@lapor.example", name: "X", seat: form, by: actor)
            }
            try await give(SeatForm(role: .supervisor, agency: own), by: admin)
            for (form, fault) in [
                (SeatForm(role: .supervisor, agency: other), ServiceFault.notPermitted),
                (SeatForm(role: .agencyAdmin, agency: own), refusal("role", .reserved)),
                (SeatForm(role: .nationalAdmin), refusal("role", .reserved)),
                (SeatForm(role: .internalAuditor, agency: own, duties: [.arbiter]), refusal("duties", .reserved)),
                (SeatForm(role: .supervisor, agency: own, duties: [.dutyOfficer]), refusal("duties", .reserved)),
                (SeatForm(role: .supervisor, agency: own, duties: [.verifier]), refusal("duties", .reserved)),
            ] {
                await #expect(throws: fault) { try await give(form, by: admin) }
                try await give(form, by: national)
            }
            #expect(office.dutiesToGive(by: admin) == [])
            #expect(office.dutiesToGive(by: national) == Duty.allCases)
            try await give(SeatForm(role: .internalAuditor, agency: own), by: admin)
            var inspectorate = AgencyForm(try await test.agency("kota-surabaya"))
            inspectorate.handlerIsInspectorate = true
            try await office.editAgency(own, inspectorate, by: .system)
            await #expect(throws: refusal("role", .reserved)) { try await give(SeatForm(role: .internalAuditor, agency: own), by: admin) }
            try await give(SeatForm(role: .internalAuditor, agency: own), by: national)
            #expect(!office.rolesToGive(in: own, by: admin).contains(.agencyAdmin))
            #expect(office.rolesToGive(in: own, by: admin).contains(.liaisonOfficer))
            #expect(office.rolesToGive(in: nil, by: admin) == [])
            #expect(office.rolesToGive(in: nil, by: national) == [.nationalAdmin, .ombudsman, .nationalPartner])
        }
    }

    @Test("nobody checks what he handles himself", arguments: TestStores.engines)
    func ownEyes(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let (own, other) = (try await test.agency("kota-surabaya").id, try await test.agency("kabupaten-badung").id)
            let admin = try await test.signIn(.agencyAdmin, agency: own, email: "aa@lapor.example")
            let auditor = try await test.signIn(.internalAuditor, agency: own, email: "ia@lapor.example")
            await #expect(throws: refusal("role", .checksHimself)) {
                try await office.giveSeat(admin.officer, SeatForm(role: .internalAuditor, agency: own), by: .system)
            }
            await #expect(throws: refusal("role", .checksHimself)) {
                try await office.giveSeat(auditor.officer, SeatForm(role: .agencyAdmin, agency: own), by: .system)
            }
            await #expect(throws: refusal("successor", .checksHimself)) {
                try await office.handOver(admin.officer, to: auditor.officer, by: .system)
            }
            _ = try await office.giveSeat(admin.officer, SeatForm(role: .internalAuditor, agency: other), by: .system)
            _ = try await office.giveSeat(auditor.officer, SeatForm(role: .leader, agency: own), by: .system)
        }
    }

    @Test("two who would leave nobody behind do not both go", arguments: TestStores.engines)
    func lastTwo(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            for round in 1...4 {
                let one = try await test.signIn(.nationalAdmin, email: "satu\(round)@lapor.example")
                let two = try await test.signIn(.nationalAdmin, email: "dua\(round)@lapor.example")
                async let first = try? office.handOver(one.officer, to: nil, by: .system)
                async let second = try? office.handOver(two.officer, to: nil, by: .system)
                _ = await (first, second)
                #expect(try await test.count("select count(*) from seats where role = 'nationalAdmin' and valid_to is null") >= 1)
                for left in [one, two] { _ = try? await office.handOver(left.officer, to: nil, by: .system) }
            }
        }
    }

    @Test("a seat stands where its role stands", arguments: TestStores.engines)
    func places(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let agency = try await test.agency("kota-surabaya").id
            let stranger = try await test.office.createUnit(
                UnitForm(name: "Dinas"), in: try await test.agency("kemenkes").id, by: .system)
            for (form, fault) in [
                (SeatForm(role: .liaisonOfficer, agency: agency), refusal("unit", .missing)),
                (SeatForm(role: .liaisonOfficer, agency: agency, unit: stranger), refusal("unit", .unknown)),
                (SeatForm(role: .agencyAdmin), refusal("agency", .missing)),
                (SeatForm(role: .ombudsman, agency: agency), refusal("agency", .outOfRange)),
                (SeatForm(role: .leader, agency: ID(5)), refusal("agency", .unknown)),
                (SeatForm(role: .reporter), refusal("role", .unknown)),
                (SeatForm(role: .integrator, agency: agency), refusal("role", .unknown)),
            ] {
                await #expect(throws: fault) {
                    try await test.office.invite(email: "x@lapor.example", name: "X", seat: form, by: .system)
                }
            }
            #expect(try await test.count("select count(*) from officers") == 0)
        }
    }

    @Test("an address has one account at a time", arguments: TestStores.engines)
    func addresses(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            _ = try await test.signIn(.nationalAdmin, email: "na@lapor.example")
            let first = try await test.signIn(.nationalAdmin, email: "meja@lapor.example")
            await #expect(throws: refusal("email", .taken)) {
                try await office.invite(email: "MEJA@lapor.example", name: "Y", seat: SeatForm(role: .ombudsman), by: .system)
            }
            _ = try await office.handOver(first.officer, to: nil, by: .system)
            _ = try await office.invite(email: "meja@lapor.example", name: "Penerus", seat: SeatForm(role: .ombudsman), by: .system)
            #expect(try await office.officerEntry(first.officer, by: .system).name == "Petugas meja@lapor.example")
        }
    }

    @Test("who leaves hands his seats over; what a unit then lacks is told", arguments: TestStores.engines)
    func handingOver(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let agency = try await test.agency("kota-surabaya").id
            let unit = try await office.createUnit(UnitForm(name: "Dinas"), in: agency, by: .system)
            let admin = try await test.signIn(.agencyAdmin, agency: agency, email: "aa@lapor.example")
            let leaver = try await test.signIn(.liaisonOfficer, agency: agency, unit: unit, email: "lama@lapor.example")
            let heir = try await test.signIn(.supervisor, agency: agency, email: "baru@lapor.example")
            await #expect(throws: refusal("successor", .unknown)) {
                try await office.handOver(leaver.officer, to: leaver.officer, by: admin.actor)
            }
            #expect(try await office.handOver(leaver.officer, to: heir.officer, by: admin.actor) == [])
            #expect(try await office.officerEntry(heir.officer, by: admin.actor).seats.map(\.role) == [.supervisor, .liaisonOfficer])
            #expect(try await office.officerEntry(leaver.officer, by: .system).endedAt != nil)
            await #expect(throws: ServiceFault.notFound) {
                try await office.handOver(leaver.officer, to: heir.officer, by: admin.actor)
            }
            #expect(
                try await office.handOver(heir.officer, to: nil, by: admin.actor)
                    == [.noLiaisonOfficer(Holder(agency: agency, unit: unit))])
            await #expect(throws: ServiceFault.notPermitted) { try await office.handOver(admin.officer, to: nil, by: admin.actor) }
            #expect(try await office.handOver(admin.officer, to: nil, by: .system) == [.noAgencyAdmin(agency)])
        }
    }

    @Test("the last who can let others in stays", arguments: TestStores.engines)
    func lastGuardian(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let one = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            await #expect(throws: refusal("successor", .missing)) { try await office.handOver(one.officer, to: nil, by: .system) }
            await #expect(throws: refusal("seat", .missing)) { _ = try await office.endSeat(one.seat.id, by: .system) }
            #expect(try await office.officerEntry(one.officer, by: .system).endedAt == nil)
            let two = try await test.signIn(.ombudsman, email: "dua@lapor.example")
            _ = try await office.handOver(one.officer, to: two.officer, by: .system)
            #expect(try await office.officerEntry(two.officer, by: .system).seats.map(\.role) == [.ombudsman, .nationalAdmin])
        }
    }

    @Test("an agency's admin sees and ends only what is his", arguments: TestStores.engines)
    func sight(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let (own, other) = (try await test.agency("kota-surabaya").id, try await test.agency("kabupaten-badung").id)
            let admin = try await test.signIn(.agencyAdmin, agency: own, email: "aa@lapor.example")
            let stranger = try await test.signIn(.supervisor, agency: other, email: "jauh@lapor.example")
            #expect(try await office.officers(by: admin.actor).entries.map(\.id) == [admin.officer])
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.officers(OfficerFilter(agency: other), by: admin.actor)
            }
            await #expect(throws: ServiceFault.notFound) { try await office.officerEntry(stranger.officer, by: admin.actor) }
            await #expect(throws: ServiceFault.notFound) { try await office.endSessions(ofOfficer: stranger.officer, by: admin.actor) }
            await #expect(throws: ServiceFault.notFound) { try await office.handOver(stranger.officer, to: nil, by: admin.actor) }
            await #expect(throws: ServiceFault.notFound) { _ = try await office.endSeat(stranger.seat.id, by: admin.actor) }
            #expect(try await office.officerEntry(stranger.officer, by: .system).seats.count == 1)
            let log = try await office.officeLog(by: admin.actor).entries
            #expect(!log.isEmpty)
            #expect(log.allSatisfy { $0.agency == own })
        }
    }

    @Test("the list is searched, and read page by page", arguments: TestStores.engines)
    func listing(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            for number in 1...7 {
                _ = try await office.invite(
                    email: "p\(number)@lapor.example", name: number < 4 ? "Sama" : "Petugas \(number)",
                    seat: SeatForm(role: .nationalPartner), by: .system)
            }
            var seen: [ID<Officer>] = []
            var after: ID<Officer>?
            repeat {
                let page = try await office.officers(after: after, limit: 2, by: .system)
                seen += page.entries.map(\.id)
                after = page.next
            } while after != nil
            #expect(seen.count == 7)
            #expect(Set(seen).count == 7)
            #expect(try await office.officers(OfficerFilter(words: "sAm"), by: .system).entries.count == 3)
            #expect(try await office.officers(OfficerFilter(words: "p7@"), by: .system).entries.map(\.name) == ["Petugas 7"])
            #expect(try await office.officers(OfficerFilter(words: "%"), by: .system).entries.count == 7)
        }
    }

    @Test("the demonstration office lets everyone in, and is made once", arguments: TestStores.engines)
    func demo(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let logins = try await test.office.seedDemoOffice()
            #expect(Set(logins.map(\.email)).count == logins.count)
            #expect(Set(logins.map(\.password)).count == logins.count)
            for role in [
                Role.nationalAdmin, .agencyAdmin, .liaisonOfficer, .unitOperator, .supervisor, .internalAuditor, .leader, .ombudsman,
            ] {
                #expect(logins.contains { $0.role == role })
            }
            for login in logins {
                let token = try await test.office.signIn(email: login.email, password: login.password)
                #expect(try await test.office.officer(forSession: token)?.seat.role == login.role)
            }
            #expect(try await test.agency("kota-surabaya").isDirect)
            await #expect(throws: ServiceFault.conflict) { try await test.office.seedDemoOffice() }
        }
    }

    @Test("an act that fails half-way leaves nothing", arguments: TestStores.engines)
    func nothingHalf(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let agency = try await test.agency("kota-surabaya").id
            let form = SeatForm(role: .leader, agency: agency)
            let reading = FaultingStore(test.office.store, failing: 0)
            _ = try await TestOffice.office(reading, scope: .nation, clock: test.clock).rules.current()
            // Officer, seat, key, letter, log.
            for nth in reading.statements + 1...reading.statements + 5 {
                let store = FaultingStore(test.office.store, failing: nth)
                let office = try TestOffice.office(store, scope: .nation, clock: test.clock)
                await #expect(throws: FaultingStore.injected) {
                    try await office.invite(email: "x@lapor.example", name: "X", seat: form, by: .system)
                }
            }
            for table in ["officers", "seats", "officer_keys", "outbox"] {
                let query: Query =
                    switch table {
                    case "officers": "select count(*) from officers"
                    case "seats": "select count(*) from seats"
                    case "officer_keys": "select count(*) from officer_keys"
                    default: "select count(*) from outbox"
                    }
                #expect(try await test.count(query) == 0, "\(table)")
            }
        }
    }

    @Test("every statement of the administration is understood by the engine", arguments: TestStores.engines)
    func statements(engine: TestEngine) async throws {
        let samples =
            AgencySQL.samples + UnitSQL.samples + CategorySQL.samples + RoleProfileSQL.samples + CalendarSQL.samples + PolicySQL.samples
            + OfficerSQL.samples
            + SeatSQL.samples + SessionSQL.samples + OfficerKeySQL.samples + ResetAttempts.samples + OfficeLogSQL.samples
        #expect(samples.allSatisfy { $0.name != nil })
        try await TestOffice.with(engine, isLoaded: false) { test in
            for sample in samples {
                do {
                    try await test.office.store.write { session in
                        _ = try session.rows(sample)
                        throw ServiceFault.conflict
                    }
                } catch ServiceFault.conflict {
                } catch StoreFault.foreignKey, StoreFault.check, StoreFault.notNull {
                    // Understood, and the sample's values refused.
                }
            }
        }
    }
}
