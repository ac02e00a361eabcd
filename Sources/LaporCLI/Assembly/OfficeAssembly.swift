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
        let reference = try ReferenceFolder(resources.path + "/Reference").read()
        let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
        office = Office(
            store: store, ids: IDMaker(node: settings[.node].text.flatMap(Int.init) ?? 0, now: now), now: now,
            scope: try await Self.scope(settings, store: store), hashes: try KeyedHash(key: folder.hashKey()),
            sealer: Sealer(publicKey: vaultKey.publicKey), passwords: PasswordHasher(), blobs: try FolderBlobStore(folder: folder.files),
            images: MediaChild(), regions: RegionIndex(reference.set))
        if migrates { _ = try await office.loadReference(reference.set, policies: reference.policies) }
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

    /// Ends work on the database; called once, last.
    func close() async {
        await store.close()
    }
}
