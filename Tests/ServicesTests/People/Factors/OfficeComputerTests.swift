import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("An office computer is remembered for thirty days, for who meets no identity")
struct OfficeComputerTests {
    @Test("roles that meet no identity are those whose rows of the matrix are blank")
    func roles() {
        let without = Set(Role.ofSeats.filter { !Permissions.meetsIdentity($0) })
        #expect(without == [.supervisor, .leader, .nationalPartner])
    }

    @Test("a supervisor's computer is known for thirty days, and for his account alone", arguments: TestStores.engines)
    func remembered(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let city = try await test.test.agency("kota-surabaya").id
            let (app, _) = try await test.withApp("satu@lapor.example", .supervisor, agency: city)
            _ = try await test.withApp("dua@lapor.example", .supervisor, agency: city)
            let arrival = try await test.arrival(try await test.enter("satu@lapor.example"))
            #expect(arrival.mayRemember)
            let entry = try await test.office.showFactor(code: try test.code(app), remembering: "Meja 4", of: arrival)
            let computer = try #require(entry.computer)
            #expect(try await !StoreContents.everything(test.office.store).contains(computer.lowercased()))
            let known = try await test.enter("satu@lapor.example", computer: computer)
            let signedIn = try #require(try await test.office.officer(forSession: known))
            #expect(try await test.office.safety(of: signedIn).computers.map(\.name) == ["Meja 4"])
            for (email, token) in [
                ("dua@lapor.example", computer), ("satu@lapor.example", RandomToken().text), ("satu@lapor.example", "x"),
            ] {
                #expect(try await test.office.officer(forSession: try await test.enter(email, computer: token)) == nil)
            }
            test.test.clock.pass(seconds: OfficeComputer.lifetime - 300)
            #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: computer)) != nil)
            test.test.clock.pass(seconds: 301)
            #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: computer)) == nil)
        }
    }

    @Test("never for a role that meets identities, nor once such a seat or duty was given", arguments: TestStores.engines)
    func identity(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let city = try await test.test.agency("kota-surabaya").id
            let (auditor, _) = try await test.withApp("apip@lapor.example", .internalAuditor, agency: city)
            let arrival = try await test.arrival(try await test.enter("apip@lapor.example"))
            #expect(!arrival.mayRemember)
            await #expect(throws: ServiceFault.notPermitted) {
                try await test.office.showFactor(code: try test.code(auditor), remembering: "Meja 4", of: arrival)
            }
            let (app, _) = try await test.withApp("satu@lapor.example", .leader, agency: city)
            let entry = try await test.office.showFactor(
                code: try test.code(app), remembering: "Meja 1", of: try await test.arrival(try await test.enter("satu@lapor.example")))
            #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: entry.computer)) != nil)
            let officer = try #require(try await test.office.officer(forSession: entry.session)).officer
            let duty = try await test.office.giveSeat(
                officer, SeatForm(role: .supervisor, agency: city, duties: [.identityCustodian]), by: .system)
            #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: entry.computer)) == nil)
            _ = try await test.office.endSeat(try #require(duty.made), by: .system)
            #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: entry.computer)) != nil)
        }
    }

    @Test("forgotten by its owner, by another password, and by a reset", arguments: TestStores.engines)
    func forgotten(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let city = try await test.test.agency("kota-surabaya").id
            let (app, _) = try await test.withApp("satu@lapor.example", .supervisor, agency: city)
            func remember() async throws -> (computer: String?, signedIn: SignedIn) {
                test.test.clock.pass(seconds: 60)
                let entry = try await test.office.showFactor(
                    code: try test.code(app), remembering: "Meja", of: try await test.arrival(try await test.enter("satu@lapor.example")))
                return (entry.computer, try #require(try await test.office.officer(forSession: entry.session)))
            }
            func isKnown(_ computer: String?) async throws -> Bool {
                try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: computer)) != nil
            }
            let one = try await remember()
            let listed = try #require(try await test.office.safety(of: one.signedIn).computers.first)
            try await test.office.forgetComputer(listed.id, of: one.signedIn)
            #expect(try await !isKnown(one.computer))
            await #expect(throws: ServiceFault.notFound) { try await test.office.forgetComputer(listed.id, of: one.signedIn) }
            let two = try await remember()
            #expect(try await isKnown(two.computer))
            try await test.office.changePassword(from: TestOffice.password, to: "payung basah 63", of: two.signedIn)
            try await test.office.changePassword(from: "payung basah 63", to: TestOffice.password, of: two.signedIn)
            #expect(try await !isKnown(two.computer))
            let three = try await remember()
            try await test.office.resetFactors(of: three.signedIn.officer, by: .system)
            #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example", computer: three.computer)) == nil)
            #expect(try await test.arrival(try await test.enter("satu@lapor.example")).need == .enrolment)
        }
    }
}
