import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Passwords are set by one-time links")
struct PasswordTests {
    @Test("an invitation works once, for seven days, and only as an invitation", arguments: TestStores.engines)
    func invitation(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let office = test.office
            let invited = try await office.invite(
                email: "Satu@Lapor.Example", name: "Petugas Satu", seat: SeatForm(role: .nationalAdmin), by: .system)
            let officer = try #require(invited.made)
            let first = try await test.link(.invitation)
            await #expect(throws: ServiceFault.notFound) { try await office.keyHolder(of: first, for: .reset) }
            try await office.inviteAgain(officer, by: .system)
            await #expect(throws: ServiceFault.notFound) { try await office.keyHolder(of: first, for: .invitation) }
            let second = try await test.link(.invitation)
            #expect(try await office.keyHolder(of: second, for: .invitation).email == "satu@lapor.example")
            await #expect(throws: refusal("password", .tooShort, limit: 10)) {
                try await office.acceptInvitation(second, password: "pendek")
            }
            try await office.acceptInvitation(second, password: TestOffice.password)
            await #expect(throws: ServiceFault.notFound) { try await office.acceptInvitation(second, password: "kereta siang 48") }
            await #expect(throws: ServiceFault.conflict) { try await office.inviteAgain(officer, by: .system) }
            _ = try await test.signedIn("satu@lapor.example")
            _ = try await office.invite(
                email: "dua@lapor.example", name: "Petugas Dua", seat: SeatForm(role: .nationalAdmin), by: .system)
            let late = try await test.link(.invitation)
            test.clock.pass(seconds: 7 * 24 * 60 * 60)
            await #expect(throws: ServiceFault.notFound) { try await office.acceptInvitation(late, password: TestOffice.password) }
        }
    }

    @Test("a reset ends every session and works for an hour", arguments: TestStores.engines)
    func reset(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let (office, email) = (test.office, "satu@lapor.example")
            _ = try await test.signIn(.nationalAdmin, email: email)
            let token = try await office.signIn(email: email, password: TestOffice.password)
            for _ in 1...5 { _ = try? await office.signIn(email: email, password: "salah sekali") }
            try await office.requestReset(email: " SATU@lapor.example")
            let key = try await test.link(.reset)
            try await office.reset(key, password: "kereta siang 48")
            #expect(try await office.officer(forSession: token) == nil)
            _ = try await office.signIn(email: email, password: "kereta siang 48")
            await #expect(throws: Office.wrongPassword) { try await office.signIn(email: email, password: TestOffice.password) }
            try await office.requestReset(email: email)
            let late = try await test.link(.reset)
            test.clock.pass(seconds: 60 * 60)
            await #expect(throws: ServiceFault.notFound) { try await office.reset(late, password: "kereta sore 49") }
        }
    }

    @Test("asking for a reset does the same work for a stranger, who gets nothing", arguments: TestStores.engines)
    func sameWork(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            _ = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            func statements(_ email: String) async throws -> Int {
                let counting = FaultingStore(test.office.store, failing: 0)
                let office = try TestOffice.office(counting, scope: .nation, clock: test.clock)
                try await office.requestReset(email: email)
                return counting.statements
            }
            let known = try await statements("satu@lapor.example")
            #expect(try await statements("tidak.ada@lapor.example") == known)
            #expect(try await statements("bukan alamat") == known)
            #expect(try await test.count("select count(*) from outbox where template = 'officer.reset' and officer_id is not null") == 1)
            #expect(try await test.count("select count(*) from officer_keys where purpose = 'reset' and officer_id is null") == 2)
        }
    }

    @Test("one address gets at most three letters an hour", arguments: TestStores.engines)
    func letters(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            _ = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            for _ in 1...10 { try await test.office.requestReset(email: "satu@lapor.example") }
            #expect(try await test.count("select count(*) from outbox where template = 'officer.reset'") == 3)
        }
    }

    @Test("a change needs the present password, and ends the other sessions only", arguments: TestStores.engines)
    func change(engine: TestEngine) async throws {
        let accounts = AccountRules(passwords: try KnownPasswords(list: "password"))
        try await TestOffice.with(engine, accounts: accounts) { test in
            let (office, email) = (test.office, "satu@lapor.example")
            let here = try await test.signIn(.nationalAdmin, email: email)
            let elsewhere = try await office.signIn(email: email, password: TestOffice.password)
            await #expect(throws: Office.wrongPassword) {
                try await office.changePassword(from: "salah sekali", to: "kereta siang 48", of: here)
            }
            await #expect(throws: refusal("newPassword", .tooWeak)) {
                try await office.changePassword(from: TestOffice.password, to: "password1234", of: here)
            }
            try await office.changePassword(from: TestOffice.password, to: "kereta siang 48", of: here)
            #expect(try await office.officer(forSession: elsewhere) == nil)
            #expect(try await office.ownSessions(here).count == 1)
            try await office.changeProfile(name: "Nama Baru", language: "en", of: here)
            let entry = try await office.officerEntry(here.officer, by: here.actor)
            #expect(entry.name == "Nama Baru")
            #expect(entry.language == "en")
            await #expect(throws: refusal("language", .unknown)) {
                try await office.changeProfile(name: "Nama", language: "xx", of: here)
            }
        }
    }

    @Test("no key, token or password stands in the database as it was given", arguments: TestStores.engines)
    func nothingPlain(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            _ = try await test.signIn(.nationalAdmin, email: "satu@lapor.example")
            try await test.office.requestReset(email: "satu@lapor.example")
            let session = try await test.office.signIn(email: "satu@lapor.example", password: TestOffice.password)
            let letter = try #require(try await test.office.claimLetters().last)
            let keys = [try await test.link(.reset), try await test.link(.invitation), session]
            // The very key that the letter brings, and it opens.
            #expect(letter.officerLink == "/petugas/sandi/\(keys[0])")
            #expect(try await test.office.keyHolder(of: keys[0], for: .reset).email == "satu@lapor.example")
            // Whatever a reader of the database may type or replay.
            let everything = try await StoreContents.everything(test.office.store)
            #expect(everything.contains(try #require(letter.letter.payload.seed).lowercased()))
            for secret in keys + [TestOffice.password] {
                #expect(!everything.contains(secret.lowercased()))
                #expect(!everything.contains(Hex.encode(Array(secret.utf8))))
            }
            for key in keys { #expect(!everything.contains(Hex.encode(try #require(RandomToken(key)).bytes))) }
            // What the letter in line holds makes no key without the office's secret.
            let stranger = try KeyedHash(key: SecretBytes.random(count: 32))
            #expect(OfficerKeySeed.link(in: letter.letter, by: stranger) != letter.officerLink)
            #expect(letter.letter.payload.seed != keys[0])
        }
    }
}
