import DataAccess
import DataSQLite
import Domain
import Foundation
import Logging
import Sealing
import Testing
import Vault

@testable import Services

/// A vault of a test's own: real keys, a real store in memory, no mail server.
struct TestKeys: Sendable {
    let desk: VaultDesk
    let ring: VaultKeyRing
    let store: any DataStore

    static func with(_ clock: TestClock, _ body: (TestKeys) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-keys-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = VaultKeyFile(path: folder + "/vault.key")
        try file.create()
        let store = try SQLiteStore.inMemory()
        _ = try await Migrator(folder: TestOffice.resources + "/VaultMigrations").migrate(store)
        var logger = Logger(label: "test.vault")
        logger.logLevel = .critical
        let ring = try VaultKeyRing(file)
        let desk = VaultDesk(
            store: store, ring: ring, courier: nil, hasBackups: false, budgets: OpeningBudgets(), now: clock.read, logger: logger)
        try await body(TestKeys(desk: desk, ring: ring, store: store))
        await store.close()
    }
}

extension TestDesk {
    /// The same office, which seals to a key and asks a vault of the test's own.
    func with(_ vault: any IdentityVault, sealingTo key: SealingPublicKey, on store: (any DataStore)? = nil) -> TestDesk {
        TestDesk(
            office: Office(
                store: store ?? office.store, ids: office.ids, now: clock.read, scope: .nation, hashes: office.hashes,
                sealer: Sealer(publicKey: key), logKey: office.logKey, passwords: office.passwords, blobs: office.blobs,
                cleaner: office.cleaner,
                regions: RegionBook(office.regions), vault: vault), clock: clock, cast: cast)
    }

    func reportID(_ code: TrackingCode) async throws -> ID<Report> {
        let row = try await office.store.read { session in try session.first("select id from reports where code = \(code.canonical)") }
        return try #require(row).id(0)
    }
}
