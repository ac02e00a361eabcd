import DataTestSupport
import Domain
import Sealing
import Services
import Testing

@testable import Vault

@Suite("Changing the vault's keys")
struct KeyRotationTests {
    private func expectAllOpen(_ vault: TestVault, _ sealed: [Int64: SealedIdentity]) async throws {
        for (report, identity) in sealed {
            #expect(try await vault.desk.open(vault.opening(identity, report)).fields[.name] == "Contoh")
        }
    }

    private func keep(_ vault: TestVault, _ reports: ClosedRange<Int64>) async throws -> [Int64: SealedIdentity] {
        var sealed: [Int64: SealedIdentity] = [:]
        for report in reports { sealed[report] = try await vault.keep(report) }
        return sealed
    }

    @Test("publishes a new one, wraps everything to it, and keeps the earlier one")
    func rotates() async throws {
        try await TestVault.with { vault in
            let sealed = try await keep(vault, 1...5)
            let before = vault.ring.current.publicKey
            var published: SealingPublicKey?
            let progress = try await vault.rotation.rotate { published = $0.publicKey }
            let after = vault.ring.current.publicKey
            #expect(progress == KeyRotation.Progress(isNew: true, rewrapped: 5, broken: []))
            #expect(published == after && after != before)
            #expect(vault.ring.retired.map(\.publicKey) == [before])
            let told = VaultAct(number: 1, at: vault.clock.read(), kind: .keysRotated, subject: after.fingerprint, amount: 0)
            #expect(try await vault.desk.status().acts == [told])
            let status = try await vault.desk.status()
            #expect(status.keptUnderRetired == 0 && status.fingerprint == after.fingerprint && status.retired == [before.fingerprint])
            try await expectAllOpen(vault, sealed)
            // The file says the same to a vault that starts now.
            #expect(try VaultKeyRing(vault.file).current.publicKey == after)
        }
    }

    @Test("interrupted at any statement goes on where it was, with the same new key")
    func interrupted() async throws {
        for nth in 1...12 {
            try await TestVault.with { vault in
                let sealed = try await keep(vault, 1...3)
                let store = FaultingStore(vault.store, failing: nth)
                let failing = KeyRotation(store: store, ring: vault.ring, now: vault.clock.read)
                let isWhole = (try? await failing.rotate { _ in }) != nil
                let target = vault.ring.current.publicKey
                try await expectAllOpen(vault, sealed)
                // A new vault finishes it by itself; so does the command, started again.
                let ring = try VaultKeyRing(vault.file)
                _ = try await KeyRotation(store: vault.store, ring: ring, now: vault.clock.read).goOn()
                #expect(ring.current.publicKey == target)
                #expect(try await vault.desk.status().keptUnderRetired == 0, "statement \(nth), whole: \(isWhole)")
                try await expectAllOpen(vault, sealed)
            }
        }
    }

    @Test("started again while one is unfinished makes no further key")
    func unfinished() async throws {
        try await TestVault.with { vault in
            _ = try await keep(vault, 1...2)
            let renewed = try vault.ring.renew()
            let progress = try await vault.rotation.rotate { _ in }
            #expect(progress == KeyRotation.Progress(isNew: false, rewrapped: 2, broken: []))
            #expect(vault.ring.current.publicKey == renewed.publicKey)
        }
    }

    @Test("still takes what was sealed to the earlier key, wrapped to the new one")
    func inTransit() async throws {
        try await TestVault.with { vault in
            let late = try vault.sealed(9)
            _ = try await vault.rotation.rotate { _ in }
            #expect(try await vault.desk.keep(vault.handover(late, 9)).map(\.verdict) == [.kept])
            #expect(try await vault.desk.keep(vault.handover(late, 9)).map(\.verdict) == [.kept])
            #expect(try await vault.desk.status().keptUnderRetired == 0)
            try await expectAllOpen(vault, [9: late])
        }
    }

    @Test("destroys the earlier one only when nothing was sealed to it for a day, and the office has said so")
    func spent() async throws {
        try await TestVault.with { vault in
            let sealed = try await keep(vault, 1...2)
            let before = vault.ring.current.publicKey
            let late = try vault.sealed(9)
            _ = try await vault.rotation.rotate { _ in }
            #expect(try await vault.rotation.destroySpent().isEmpty)
            // A day without a word of the office is not enough.
            vault.clock.pass(hours: 30)
            #expect(try await vault.rotation.destroySpent().isEmpty)
            // Something in the office is still wrapped to it.
            _ = try await vault.desk.keep(KeyHandover(keys: [], inUse: [before.fingerprint]))
            #expect(try await vault.rotation.destroySpent().isEmpty)
            _ = try await vault.desk.keep(vault.handover(late, 9))
            vault.clock.pass(hours: 23)
            _ = try await vault.desk.keep(KeyHandover(keys: [], inUse: []))
            #expect(try await vault.rotation.destroySpent().isEmpty)
            vault.clock.pass(hours: 2)
            #expect(try await vault.rotation.destroySpent() == [before.fingerprint])
            #expect(vault.ring.retired.isEmpty)
            #expect(try VaultKeyRing(vault.file).retired.isEmpty)
            try await expectAllOpen(vault, sealed.merging([9: late]) { $1 })
            let tooLate = try Sealer(publicKey: before).seal(fields: [.name: "Contoh"], reportID: 10)
            #expect(try await vault.desk.keep(vault.handover(tooLate, 10)).map(\.verdict) == [.otherKey])
        }
    }

    @Test("is seen by a vault that runs while another process does it")
    func seenFromAfar() async throws {
        try await TestVault.with { vault in
            let sealed = try await keep(vault, 1...2)
            let elsewhere = try VaultKeyRing(vault.file)
            _ = try await KeyRotation(store: vault.store, ring: elsewhere, now: vault.clock.read).rotate { _ in }
            try await expectAllOpen(vault, sealed)
            #expect(try await vault.desk.status().fingerprint == elsewhere.current.publicKey.fingerprint)
        }
    }
}
