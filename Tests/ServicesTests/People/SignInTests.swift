import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Officers sign in")
struct SignInTests {
    @Test("invited, password set, signed in, known by the session", arguments: TestStores.engines)
    func wholeWay(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let agency = try await test.agency("kota-surabaya").id
            let unit = try await test.office.createUnit(UnitForm(name: "Dinas"), in: agency, by: .system)
            let below = try await test.office.createUnit(UnitForm(name: "Bidang", parent: unit), in: agency, by: .system)
            let signedIn = try await test.signIn(.liaisonOfficer, agency: agency, unit: below, email: "lo@lapor.example")
            #expect(
                signedIn.actor
                    == Actor(kind: .officer(signedIn.officer), role: .liaisonOfficer, agency: agency, unitPath: [below, unit]))
            #expect(signedIn.email == "lo@lapor.example")
            #expect(try await test.count("select count(*) from officers where password_hash like '$argon2id$%'") == 1)
        }
    }

    @Test("wrong, unknown and ended are answered alike", arguments: TestStores.engines)
    func alike(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            _ = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            let leaver = try await test.signIn(.nationalAdmin, email: "dua@lapor.example")
            _ = try await office.handOver(leaver.officer, to: nil, by: .system)
            for (email, password) in [
                ("satu@lapor.example", "bukan kata sandinya"), ("tidak.ada@lapor.example", TestOffice.password),
                ("dua@lapor.example", TestOffice.password), ("bukan alamat", TestOffice.password), ("", ""),
            ] {
                await #expect(throws: Office.wrongPassword) { try await office.signIn(email: email, password: password) }
            }
        }
    }

    @Test("who guesses waits, known address or not, and the right password is taken after the same wait", arguments: TestStores.engines)
    func guessing(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let email = "satu@lapor.example"
            _ = try await test.signIn(.nationalAdmin, email: email)
            for address in [email, "tidak.ada@lapor.example"] {
                for _ in 1...GuessLimit.triesFromOneNetwork {
                    await #expect(throws: Office.wrongPassword) {
                        try await office.signIn(email: address, password: "salah sekali", from: "a")
                    }
                }
            }
            for address in [email, "tidak.ada@lapor.example"] { #expect(office.passwordGuesses.begin(address, from: "a") == 1) }
            let elsewhere = try await ContinuousClock().measure {
                _ = try await office.signIn(email: email, password: TestOffice.password, from: "b")
            }
            let here = try await ContinuousClock().measure {
                _ = try await office.signIn(email: email, password: TestOffice.password, from: "a")
            }
            #expect(here >= .seconds(2))
            #expect(elsewhere < .seconds(2))
            #expect(office.passwordGuesses.begin(email, from: "a") == 0)
        }
    }

    @Test("guesses made at once are counted one by one", arguments: TestStores.engines)
    func concurrentGuesses(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            _ = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            await withTaskGroup(of: Void.self) { group in
                for _ in 1...6 {
                    group.addTask { _ = try? await office.signIn(email: "satu@lapor.example", password: "salah sekali", from: "a") }
                }
            }
            #expect(office.passwordGuesses.begin("satu@lapor.example", from: "a") == 2)
        }
    }

    @Test("a session ends after an idle hour, after twelve hours, and when it is ended", arguments: TestStores.engines)
    func sessions(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let first = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            func sign() async throws -> String {
                try await office.signIn(email: "satu@lapor.example", password: TestOffice.password)
            }
            let idle = try await sign()
            test.clock.pass(seconds: 60 * 60)
            #expect(try await office.officer(forSession: idle) == nil)
            let busy = try await sign()
            for _ in 1...14 {
                test.clock.pass(seconds: 50 * 60)
                #expect(try await office.officer(forSession: busy) != nil)
            }
            test.clock.pass(seconds: 20 * 60)
            #expect(try await office.officer(forSession: busy) == nil)
            let (one, two) = (try await sign(), try await sign())
            let signedIn = try #require(try await office.officer(forSession: one))
            let own = try await office.ownSessions(signedIn)
            #expect(own.count == 2)
            #expect(own.filter(\.isThis).map(\.id) == [signedIn.session])
            try await office.endOtherSessions(of: signedIn)
            #expect(try await office.officer(forSession: two) == nil)
            try await office.signOut(session: signedIn)
            #expect(try await office.officer(forSession: one) == nil)
            let last = try await sign()
            try await office.endSessions(ofOfficer: first.officer, by: .system)
            #expect(try await office.officer(forSession: last) == nil)
            #expect(try await office.officer(forSession: "bukan kunci") == nil)
        }
    }

    @Test("nobody ends a stranger's session", arguments: TestStores.engines)
    func strangers(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let one = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            let two = try await test.signIn(.nationalAdmin, email: "dua@lapor.example")
            await #expect(throws: ServiceFault.notFound) { try await test.office.endSession(two.session, of: one) }
            #expect(try await test.office.ownSessions(two).count == 1)
        }
    }

    @Test("who has several seats acts in the one he chooses, and in none that ended", arguments: TestStores.engines)
    func seats(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let (one, two) = (try await test.agency("kota-surabaya").id, try await test.agency("kabupaten-badung").id)
            let first = try await test.signIn(.supervisor, agency: one, email: "satu@lapor.example")
            let given = try await office.giveSeat(first.officer, SeatForm(role: .leader, agency: two), by: .system)
            let other = try #require(given.made)
            await #expect(throws: refusal("role", .taken)) {
                try await office.giveSeat(first.officer, SeatForm(role: .leader, agency: two), by: .system)
            }
            let token = try await office.signIn(email: "satu@lapor.example", password: TestOffice.password)
            let signedIn = try #require(try await office.officer(forSession: token))
            #expect(signedIn.seat.role == .supervisor)
            #expect(signedIn.seats.count == 2)
            try await office.chooseSeat(other, session: signedIn)
            let chosen = try #require(try await office.officer(forSession: token))
            #expect(chosen.actor.role == .leader)
            #expect(chosen.actor.agency == two)
            await #expect(throws: ServiceFault.notFound) { try await office.chooseSeat(ID(99), session: chosen) }
            _ = try await office.endSeat(other, by: .system)
            #expect(try await office.officer(forSession: token)?.actor.role == .supervisor)
            _ = try await office.endSeat(first.seat.id, by: .system)
            #expect(try await office.officer(forSession: token) == nil)
            await #expect(throws: Office.wrongPassword) {
                try await office.signIn(email: "satu@lapor.example", password: TestOffice.password)
            }
        }
    }
}
