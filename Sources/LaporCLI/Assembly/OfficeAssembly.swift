import Channels
import DataAccess
import Domain
import Foundation
import Sealing
import Services
import Web

/// Puts one office together from its settings: database, keys, files, reference data, processes.
struct OfficeAssembly: Sendable {
    let settings: Settings
    let resources: ResourceFolder
    let folder: DataFolder
    let database: DatabaseAddress
    let store: any DataStore
    let place: VaultPlace
    let sealingKeys: SealingKeyBook
    let ids: IDMaker
    let lease: NodeLease
    let office: Office

    /// This program, for the children that it starts.
    static let program = "/proc/self/exe"

    /// Opens what the settings name. With `migrates`, brings the database up to date first and loads reference data that is new.
    init(_ settings: Settings, migrates: Bool = true) async throws {
        self.settings = settings
        resources = try settings.resources()
        folder = try DataFolder(settings[.data].text ?? "data")
        database = try DatabaseAddress(settings[.database].text ?? "sqlite:" + folder.database)
        let readers = settings[.readers].text.flatMap(Int.init) ?? 4
        store = try await database.open(limits: DataStoreLimits(readers: readers, waiting: 512), pooled: settings[.pooled].text == "true")
        if migrates { _ = try await Migrator(folder: resources.path + "/Migrations").migrate(store) }
        let place = VaultPlace(settings)
        self.place = place
        sealingKeys = SealingKeyBook(settings, place: place)
        let sealer = Sealer(publicKey: try Self.sealingKey(settings, resources, place, sealingKeys))
        let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
        lease = try await NodeLease.take(from: store, now: now)
        ids = IDMaker(node: lease.node, now: now)
        let reference = ReferenceFolder(resources.path + "/Reference")
        let fingerprint = try reference.fingerprint()
        let isKnown = try await ReferenceLoadSQL.isLoaded(fingerprint, in: store)
        let contents = isKnown ? nil : try reference.read()
        let regions = contents.map { RegionBook(RegionIndex($0.set)) } ?? RegionBook { reference.regions() }
        let (store, ids) = (store, ids)
        let hashes = try KeyedHash(key: folder.hashKey())
        let logKey = try SigningKeyFile(path: settings[.logKey].text ?? folder.logKey).loadOrCreate()
        let blobs = try FolderBlobStore(folder: folder.files)
        let scanner = try settings.scanner
        let accounts = try Self.accounts(settings, resources)
        func open(_ scope: OfficeScope) -> Office {
            Office(
                store: store, ids: ids, now: now, scope: scope, hashes: hashes, sealer: sealer, logKey: logKey, passwords: PasswordHasher(),
                blobs: blobs,
                cleaner: MediaChild(), regions: regions, vault: VaultClient(socket: place.socket), scanner: scanner,
                accounts: accounts)
        }
        if migrates, let contents {
            _ = try await open(.nation).loadReference(
                contents.set, policies: contents.policies, routing: contents.routing, questions: contents.questions,
                procedures: contents.procedures, articles: contents.articles,
                fingerprint: fingerprint)
        }
        // After the reference data: an agency's own installation is named by a slug of theirs.
        office = open(try await Self.scope(settings, store: store))
    }

    private static func accounts(_ settings: Settings, _ resources: ResourceFolder) throws -> AccountRules {
        let file = resources.path + "/Passwords/common.txt"
        guard let list = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw SettingsFault("\(file) tidak terbaca", remedy: "tunjuk folder Resources dari rilis ini dengan LAPOR_RESOURCES")
        }
        // Whatever cannot be read is not taken for the weaker rule.
        let rule = settings[.secondFactor].text.flatMap { SecondFactorRule(rawValue: $0) } ?? .required
        let host = settings[.publicURL].text.flatMap { URL(string: $0)?.host }
        return AccountRules(
            secondFactor: rule, passwords: try KnownPasswords(list: list, path: settings[.knownPasswords].text),
            issuer: host.map { "Lapor \($0)" } ?? "Lapor")
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

    /// The public key alone: the private one is the vault's, and no file that holds it is opened here.
    private static func sealingKey(
        _ settings: Settings, _ resources: ResourceFolder, _ place: VaultPlace, _ book: SealingKeyBook
    ) throws -> SealingPublicKey {
        if let key = book.current() { return key }
        if place.isEmbedded {
            try SealingKeyBook.make(with: VaultChild(settings, resources: resources.path, program: program))
            if let key = book.current() { return key }
        }
        throw SettingsFault(
            .vault, "tidak memberi kunci publik: \(place.publicKeyFile) tidak ada",
            remedy: "jalankan `lapor vault` sekali, atau atur LAPOR_VAULT_PUBLIC_KEY")
    }

    /// Keeps what this process holds for a time only, for as long as the task lives: the number under which it makes its ids, and the key
    /// that it seals to.
    func keepCurrent() async {
        async let key: Void = sealingKeys.follow(office.sealer)
        await keepLease()
        await key
    }

    private func keepLease() async {
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
