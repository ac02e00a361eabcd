import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing
import Vault

@testable import Services

@Suite("The office looks after its vault")
struct VaultWatchTests {
    private func letters(_ desk: TestDesk, _ template: NoticeTemplate) async throws -> Int {
        try await desk.count("select count(*) from outbox where template = \(template) and officer_id is not null")
    }

    @Test("the national desk hears of a long silence once, and once of its end", arguments: TestStores.engines)
    func silence(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await TestKeys.with(desk.clock) { keys in
                let awake = desk.with(keys.desk, sealingTo: keys.ring.current.publicKey)
                #expect(try await awake.office.watchVault() == nil)
                // A short silence is nothing to speak of.
                #expect(try await desk.office.watchVault() == nil)
                desk.clock.pass(seconds: 29 * 60)
                #expect(try await desk.office.watchVault() == nil)
                #expect(try await awake.office.watchVault() == nil)
                let beginning = ClockZone.wib.date(of: desk.clock.read())
                for minutes in [0, 29] {
                    desk.clock.pass(seconds: Int64(minutes) * 60)
                    #expect(try await desk.office.watchVault() == nil)
                }
                #expect(try await letters(desk, .officerVaultSilent) == 0)
                desk.clock.pass(seconds: 60)
                #expect(try await desk.office.watchVault() == .silent)
                desk.clock.pass(seconds: 24 * 3600)
                #expect(try await desk.office.watchVault() == nil)
                // To the one national admin there is, and to no agency's.
                #expect(try await letters(desk, .officerVaultSilent) == 1)
                let told = try await desk.office.claimLetters().filter { $0.letter.template == .officerVaultSilent }
                #expect(told.map(\.letter.officer) == [desk.cast.verifier.officer] && told.first?.letter.payload.date == beginning)
                #expect(try await awake.office.watchVault() == .back)
                #expect(try await awake.office.watchVault() == nil)
                #expect(try await letters(desk, .officerVaultBack) == 1)
                let acts = try await desk.office.officeLog(limit: 2, by: .system).entries.map(\.act)
                #expect(acts == [.vaultBack, .vaultSilent])
                // The next outage is another one.
                for minutes in [0, 30] {
                    desk.clock.pass(seconds: Int64(minutes) * 60)
                    _ = try await desk.office.watchVault()
                }
                #expect(try await letters(desk, .officerVaultSilent) == 2)
            }
        }
    }

    @Test("a stop by a budget of the vault is told to the national desk, once a day at most")
    func stops() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await TestKeys.with(desk.clock) { keys in
                let office = desk.with(keys.desk, sealingTo: keys.ring.current.publicKey).office
                func stop() async throws {
                    let moment = desk.clock.read()
                    _ = try await keys.store.write { session in
                        try session.run("insert into stops (share, at) values ('views', \(moment))")
                    }
                    for _ in 0..<2 { #expect(try await office.watchVault() == nil) }
                }
                try await stop()
                #expect(try await letters(desk, .officerVaultStopped) == 1)
                desk.clock.pass(seconds: 3600)
                try await stop()
                #expect(try await letters(desk, .officerVaultStopped) == 1)
                desk.clock.pass(seconds: 24 * 3600)
                try await stop()
                #expect(try await letters(desk, .officerVaultStopped) == 2)
                #expect(try await desk.count("select count(*) from office_log where act = 'vaultStopped'") == 2)
            }
        }
    }

    @Test("what was done with the vault's keys stands in the office's log, once", arguments: TestStores.engines)
    func acts(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await TestKeys.with(desk.clock) { keys in
                let office = desk.with(keys.desk, sealingTo: keys.ring.current.publicKey).office
                _ = try await office.watchVault()
                let before = try await desk.count("select count(*) from office_log")
                _ = try await KeyRotation(store: keys.store, ring: keys.ring, now: desk.clock.read).rotate { _ in }
                _ = try await keys.desk.destroy(ID(41))
                for _ in 0..<2 { _ = try await office.watchVault() }
                var lines = try await office.officeLog(limit: 2, by: .system).entries
                #expect(lines.map(\.act) == [.identityKeysDestroyed, .vaultKeysRotated])
                #expect(lines.last?.subject == keys.ring.current.publicKey.fingerprint && lines.first?.detail["now"] == "1")
                #expect(try await desk.count("select count(*) from office_log") == before + 2)
                // A day and a survey later the earlier secret goes.
                desk.clock.pass(seconds: 25 * 3600)
                _ = try await office.handOverKeys(survey: true)
                let spent = try await KeyRotation(store: keys.store, ring: keys.ring, now: desk.clock.read).destroySpent()
                _ = try await office.watchVault()
                lines = try await office.officeLog(limit: 1, by: .system).entries
                #expect(lines.map(\.act) == [.vaultKeyDestroyed] && lines.map(\.subject) == spent && spent.count == 1)
                try await desk.publish()
                #expect(try await desk.count("select count(*) from office_log where log_index is null") == 0)
            }
        }
    }
}
