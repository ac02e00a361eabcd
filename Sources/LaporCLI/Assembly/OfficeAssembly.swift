import DataAccess
import Domain
import Foundation
import Sealing
import Services
import Vault
import Web

/// Puts one office together from its settings: database, keys, files, reference data, processes.
struct OfficeAssembly: Sendable {
    let settings: Settings
    let resources: ResourceFolder
    let folder: DataFolder
    let database: DatabaseAddress
    let store: any DataStore
    let vaultKey: VaultKey
    let ids: IDMaker
    let lease: NodeLease
    let office: Office

    /// Opens what the settings name. With `migrates`, brings the database up to date first and loads reference data that is new.
    init(_ settings: Settings, migrates: Bool = true) async throws {
        self.settings = settings
        resources = try settings.resources()
        folder = try DataFolder(settings[.data].text ?? "data")
        database = try DatabaseAddress(settings[.database].text ?? "sqlite:" + folder.database)
        let readers = settings[.readers].text.flatMap(Int.init) ?? 4
        store = try await database.open(limits: DataStoreLimits(readers: readers, waiting: 512), pooled: settings[.pooled].text == "true")
        if migrates { _ = try await Migrator(folder: resources.path + "/Migrations").migrate(store) }
        vaultKey = try VaultKeyFile(path: folder.vaultKey).loadOrCreate()
        let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
        lease = try await NodeLease.take(from: store, now: now)
        ids = IDMaker(node: lease.node, now: now)
        let reference = ReferenceFolder(resources.path + "/Reference")
        let fingerprint = try reference.fingerprint()
        let isKnown = try await ReferenceLoadSQL.isLoaded(fingerprint, in: store)
        let contents = isKnown ? nil : try reference.read()
        let regions = contents.map { RegionBook(RegionIndex($0.set)) } ?? RegionBook { reference.regions() }
        let (store, ids, vaultKey) = (store, ids, vaultKey)
        let hashes = try KeyedHash(key: folder.hashKey())
        let logKey = try SigningKeyFile(path: settings[.logKey].text ?? folder.logKey).loadOrCreate()
        let blobs = try FolderBlobStore(folder: folder.files)
        func open(_ scope: OfficeScope) -> Office {
            Office(
                store: store, ids: ids, now: now, scope: scope, hashes: hashes, sealer: Sealer(publicKey: vaultKey.publicKey),
                logKey: logKey, passwords: PasswordHasher(), blobs: blobs, images: MediaChild(), regions: regions)
        }
        if migrates, let contents {
            _ = try await open(.nation).loadReference(contents.set, policies: contents.policies, fingerprint: fingerprint)
        }
        // After the reference data: an agency's own installation is named by a slug of theirs.
        office = open(try await Self.scope(settings, store: store))
    }

    private static func scope(_ settings: Settings, store: any DataStore) async throws -> OfficeScope {
        let text = settings[.scope].text ?? "nation"
        if text == "nation" { return .nation }
        guard text.hasPrefix("agency:") else { throw SettingsFault(.scope, "berisi \(text)", remedy: SettingsCheck.scopeRemedy) }
        let slug = String(text.dropFirst("agency:".count))
        guard let id = try await agencyID(slug: slug, store: store) else {
            throw SettingsFault(
                .scope, "menyebut instansi \(slug), yang tidak ada", remedy: "pakai slug dari `lapor agencies list --scope nation`")
        }
        return .agency(id)
    }

    /// Keeps the number under which this process makes its ids, for as long as the task lives.
    func keepLease() async {
        while (try? await Task.sleep(for: .seconds(NodeLease.renewal))) != nil {
            if let node = try? await lease.renew() { ids.move(to: node) }
        }
    }

    /// Ends work on the database; called once, last.
    func close() async {
        await lease.end()
        await store.close()
    }
}
