import DataAccess
import DataSQLite
import Domain
import Foundation
import Logging
import Sealing
import Services
import Testing

@testable import Vault

@Suite("Copies of the vault's store")
struct VaultBackupsTests {
    @Test("are whole, their owner's alone, and hold no identity")
    func makes() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            let copy = try await VaultBackups(folder: vault.folder + "/copies").make(of: vault.store, at: vault.clock.read())
            #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.attributesOfItem(atPath: vault.folder + "/copies")[.posixPermissions] as? Int == 0o700)
            let bytes = try #require(FileManager.default.contents(atPath: copy.path))
            #expect(bytes.firstRange(of: Data(sealed.wrappedKey)) != nil)
            for field in sealed.fields.values { #expect(bytes.firstRange(of: Data(field)) == nil) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: vault.folder + "/copies").count == 1)
            #expect(try await vault.desk.status().lastBackup == vault.clock.read())
        }
    }

    @Test("are made daily and go after 35 days, so that what was erased is then gone; nothing else in the folder is touched")
    func prunes() async throws {
        try await TestVault.with { vault in
            let backups = VaultBackups(folder: vault.folder + "/copies")
            var logger = Logger(label: "test.vault")
            logger.logLevel = .critical
            let upkeep = VaultUpkeep(store: vault.store, ring: vault.ring, backups: backups, now: vault.clock.read, logger: logger)
            let sealed = try await vault.keep(41)
            await upkeep.round()
            await upkeep.round()
            #expect(try backups.copies().count == 1)
            let other = vault.folder + "/copies/vault-catatan.txt"
            #expect(FileManager.default.createFile(atPath: other, contents: nil))
            _ = try await vault.desk.destroy(ID(41))
            func isInACopy() throws -> Bool {
                try backups.copies().contains { copy in
                    FileManager.default.contents(atPath: copy.path)?.firstRange(of: Data(sealed.wrappedKey)) != nil
                }
            }
            for day in 1...35 {
                #expect(try isInACopy(), "day \(day)")
                vault.clock.pass(hours: 24)
                await upkeep.round()
            }
            #expect(try !isInACopy())
            #expect(try backups.copies().count == 35)
            #expect(FileManager.default.fileExists(atPath: other))
        }
    }

    @Test("put back what was lost, and nothing that was destroyed")
    func restores() async throws {
        try await TestVault.with { vault in
            let backups = VaultBackups(folder: vault.folder + "/copies")
            let (one, two, three) = (try await vault.keep(41), try await vault.keep(42), try await vault.keep(43))
            _ = try await vault.desk.open(vault.opening(one, 41))
            let early = try await backups.make(of: vault.store, at: vault.clock.read())
            vault.clock.pass(hours: 24)
            let erasedAt = try await vault.desk.destroy(ID(42))
            let late = try await backups.make(of: vault.store, at: vault.clock.read())
            // The disk is lost: a new store, the same key file.
            let store = try await VaultStore.open(vault.folder + "/new.sqlite", migrations: TestVault.migrations)
            let desk = vault.desk(on: store)
            _ = try await desk.destroy(ID(43))
            for expected in [
                VaultRestore.Outcome(restored: 1, refused: 2, known: 0, sealedElsewhere: 0),
                VaultRestore.Outcome(restored: 0, refused: 2, known: 1, sealedElsewhere: 0),
            ] {
                let outcome = try await VaultRestore(store: store, ring: vault.ring, now: vault.clock.read).restore(
                    from: early.path, others: [early.path, late.path])
                #expect(outcome == expected)
            }
            #expect(try await desk.open(vault.opening(one, 41)).fields[.name] == "Contoh")
            await #expect(throws: VaultFault.refused(.destroyed)) { try await desk.open(vault.opening(two, 42)) }
            await #expect(throws: VaultFault.refused(.destroyed)) { try await desk.open(vault.opening(three, 43)) }
            #expect(try await desk.destroy(ID(42)) == erasedAt)
            let openings = try await store.read { session in try session.rows(VaultSQL.openings(after: 0, limit: 10)).count }
            #expect(openings == 2)
            // The office is told of each time.
            #expect(
                try await desk.status().acts.map { "\($0.number) \($0.kind) \($0.amount)" } == ["1 keysRestored 1", "2 keysRestored 0"])
            // What was restored from is as it was.
            let again = try SQLiteStore(path: early.path)
            let kept = try await again.read { session in try session.first("select count(*) from kept_keys")?.int(0) }
            #expect(kept == 3)
            await again.close()
            await store.close()
        }
    }

    @Test("that are not there restore nothing")
    func missing() async throws {
        try await TestVault.with { vault in
            await #expect(throws: CocoaError.self) {
                try await VaultRestore(store: vault.store, ring: vault.ring, now: vault.clock.read).restore(
                    from: vault.folder + "/tidak-ada", others: [])
            }
        }
    }
}
