import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing
import Vault

@testable import Services

@Suite("Wrapped keys move to the vault")
struct KeyHandoverTests {
    private func with(_ engine: TestEngine, _ body: (TestDesk, TestKeys) async throws -> Void) async throws {
        try await TestDesk.with(engine) { desk in
            try await TestKeys.with(desk.clock) { keys in
                try await body(desk.with(keys.desk, sealingTo: keys.ring.current.publicKey), keys)
            }
        }
    }

    private static let waiting: Query = "select count(*) from sealed_identities where wrapped_key is not null"

    @Test("each of them, once, and leave nothing of themselves in a table", arguments: TestStores.engines)
    func moves(engine: TestEngine) async throws {
        try await with(engine) { desk, keys in
            var wrapped: [[UInt8]] = []
            for _ in 0..<7 {
                let stored = try await desk.office.storedIdentity(of: desk.reportID(desk.submit()))
                wrapped.append(try #require(stored?.wrappedKey))
            }
            #expect(try await KeysWaiting.read(desk.office.store).count == 7)
            let first = try await desk.office.handOverKeys(limit: 5)
            #expect(first.moved == 5 && first.isMore && first.stranded.isEmpty)
            #expect(try await desk.office.handOverKeys(limit: 5).moved == 2)
            #expect(try await desk.office.handOverKeys(limit: 5, survey: true) == KeyHandoverRound())
            #expect(try await desk.count(Self.waiting) == 0)
            #expect(try await keys.desk.status().kept == 7)
            let everything = try await StoreContents.everything(desk.office.store)
            for key in wrapped { #expect(!everything.contains(Hex.encode(key))) }
            #expect(try await desk.count("select count(*) from sealed_identities where moved_at is not null") == 7)
        }
    }

    @Test("also when the office fails after the vault took them, at any statement", arguments: TestStores.engines)
    func interrupted(engine: TestEngine) async throws {
        for nth in 1...4 {
            try await with(engine) { desk, keys in
                _ = try await desk.submit()
                let failing = desk.with(
                    keys.desk, sealingTo: keys.ring.current.publicKey, on: FaultingStore(desk.office.store, failing: nth))
                _ = try? await failing.office.handOverKeys()
                #expect(try await desk.count(Self.waiting) + keys.desk.status().kept >= 1, "the key is nowhere after statement \(nth)")
                _ = try await desk.office.handOverKeys()
                #expect(try await desk.count(Self.waiting) == 0)
                #expect(try await keys.desk.status().kept == 1)
            }
        }
    }

    @Test("only in the form in which the vault took them", arguments: TestStores.engines)
    func guarded(engine: TestEngine) async throws {
        try await with(engine) { desk, keys in
            let id = try await desk.reportID(desk.submit())
            let office = desk.with(MeddlingVault(store: desk.office.store), sealingTo: keys.ring.current.publicKey).office
            #expect(try await office.handOverKeys().moved == 0)
            #expect(try await desk.office.storedIdentity(of: id)?.wrappedKey == [1, 2, 3])
        }
    }

    @Test(
        "but for those that the vault cannot open: they stay, are told, hold up no other, and go when it can", arguments: TestStores.engines
    )
    func stranded(engine: TestEngine) async throws {
        try await with(engine) { desk, keys in
            try await TestKeys.with(desk.clock) { others in
                let lost = try await desk.with(keys.desk, sealingTo: others.ring.current.publicKey).submit()
                let id = try await desk.reportID(lost)
                _ = try await desk.submit()
                let round = try await desk.office.handOverKeys()
                #expect(round.moved == 1 && round.stranded == [KeyReceipt(report: id, verdict: .otherKey)])
                #expect(try await desk.office.handOverKeys() == KeyHandoverRound())
                #expect(try await KeysWaiting.read(desk.office.store).stranded == 1)
                #expect(try await desk.office.handOverKeys(stranded: true).stranded.count == 1)
                #expect(try await desk.office.storedIdentity(of: id)?.wrappedKey != nil)
                let right = desk.with(others.desk, sealingTo: others.ring.current.publicKey)
                #expect(try await right.office.handOverKeys(stranded: true).moved == 1)
                #expect(try await KeysWaiting.read(desk.office.store) == KeysWaiting(count: 0, oldest: nil, stranded: 0))
            }
        }
    }

    @Test("later, while the vault is down: reports are taken, letters wait and lose no attempt", arguments: TestStores.engines)
    func down(engine: TestEngine) async throws {
        try await with(engine) { desk, keys in
            let down = desk.with(AbsentVault(), sealingTo: keys.ring.current.publicKey)
            try await desk.office.store.write { session in _ = try session.run("delete from outbox") }
            let id = try await desk.reportID(down.submit())
            await #expect(throws: VaultFault.unavailable) { try await down.office.handOverKeys() }
            await #expect(throws: VaultFault.unavailable) {
                try await down.office.openIdentity(of: id, fields: [.name], for: ID(7), reason: "safety")
            }
            await #expect(throws: VaultFault.unavailable) { try await down.office.eraseIdentity(of: id) }
            #expect(try await desk.count(Self.waiting) == 1)
            for _ in 0..<20 {
                let claimed = try #require(try await down.office.claimLetters().first)
                #expect(claimed.attempts == 0)
                let outcome = try await down.office.sendToReporter(
                    claimed.letter, site: "https://lapor.example.id", path: "/lacak", proofPath: { $0 })
                #expect(outcome == .waits)
                try await down.office.settle(claimed, as: outcome)
                #expect(try await down.office.claimLetters().isEmpty)
                desk.clock.pass(seconds: 31)
            }
            #expect(try await desk.office.handOverKeys().moved == 1)
        }
    }

    @Test("at once when something is to be opened under them", arguments: TestStores.engines)
    func onDemand(engine: TestEngine) async throws {
        try await with(engine) { desk, keys in
            let id = try await desk.reportID(desk.submit())
            let opened = try await desk.office.openIdentity(of: id, fields: [.email, .phone], for: ID(7), reason: "safety")
            #expect(opened.fields == TestDesk.identity.filter { $0.key != .name })
            #expect(try await desk.count(Self.waiting) == 0)
            let logged = try await keys.store.read { session in
                try session.first("select fields, asked_by, reason from openings").map { try [$0.text(0), $0.text(1), $0.text(2)] }
            }
            #expect(logged == ["email phone", "officer:7", "safety"])
        }
    }

    @Test("and are gone with an erasure, which is repeated to a vault that has forgotten it", arguments: TestStores.engines)
    func erased(engine: TestEngine) async throws {
        try await with(engine) { desk, keys in
            let id = try await desk.reportID(desk.submit())
            _ = try await desk.office.handOverKeys()
            let moment = try await desk.office.eraseIdentity(of: id)
            desk.clock.pass(seconds: 60)
            #expect(try await desk.office.eraseIdentity(of: id) == moment)
            #expect(try await desk.count("select count(*) from sealed_fields") == 0)
            #expect(try await desk.office.storedIdentity(of: id)?.erasedAt == moment)
            #expect(try await keys.desk.status().kept == 0)
            await #expect(throws: VaultFault.refused(.destroyed)) {
                try await desk.office.openIdentity(of: id, fields: [.name], for: ID(7), reason: "safety")
            }
            let letter = try #require(try await desk.office.claimLetters().first { $0.letter.report == id }).letter
            #expect(
                try await desk.office.sendToReporter(letter, site: "https://lapor.example.id", path: "/lacak", proofPath: { $0 })
                    == .dropped)
            try await TestKeys.with(desk.clock) { restored in
                let later = desk.with(restored.desk, sealingTo: restored.ring.current.publicKey)
                let repeated = try await later.office.repeatErasures()
                #expect(repeated == 1)
                #expect(try await restored.desk.status().destroyed == 1)
                desk.clock.pass(seconds: 37 * 24 * 3600)
                #expect(try await later.office.repeatErasures() == 0)
            }
        }
    }
}

/// Changes the office's copy while the vault is being asked, and says that it took the old one.
private struct MeddlingVault: IdentityVault {
    let store: any DataStore

    func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] {
        do {
            try await store.write { session in
                for key in handover.keys {
                    try session.run("update sealed_identities set wrapped_key = \([1, 2, 3] as [UInt8]) where report_id = \(key.report)")
                }
            }
        } catch { throw .unavailable }
        return handover.keys.map { KeyReceipt(report: $0.report, verdict: .kept) }
    }

    func status() async throws(VaultFault) -> VaultStatus { throw .unavailable }
    func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity { throw .unavailable }
    func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey { throw .unavailable }
    func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant { throw .unavailable }
    func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening] { throw .unavailable }
    func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten { throw .unavailable }
    func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding { throw .unavailable }
}
