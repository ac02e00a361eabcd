public import DataAccess
public import DataTestSupport
public import Domain
import Foundation
import Sealing
public import Services
import Synchronization
public import Web

/// A whole office in memory, with real rules, on Friday, 20 November 2026, 10.00 WIB.
public final class TestOffice: Sendable {
    public let office: Office
    public let site: Site
    private let clock: TestClock
    private let folder: URL

    /// - Parameters:
    ///   - store: where reports are kept, a copy of ``image``; by default in memory.
    ///   - cleaner: what cleans files; by default each is taken as it is.
    ///   - accounts: whether officers need a second factor; by default they need none.
    ///   - vault: what opens identities and writes to reporters; by default it is away.
    public init(
        scope: OfficeScope = .nation, store: (any DataStore)? = nil, cleaner: any FileCleaner = CopyingFileCleaner(),
        accounts: AccountRules = AccountRules(), vault: any IdentityVault = AbsentVault()
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-office-\(UUID().uuidString)")
        let clock = TestClock()
        let own = if let store { store } else { try await Self.inMemory() }
        office = try Self.office(
            on: own,
            ids: IDMaker(node: 0) { clock.now }, clock: clock, scope: scope, folder: folder, cleaner: cleaner, vault: vault,
            accounts: accounts)
        site = try TestSite.make()
        self.clock = clock
        self.folder = folder
    }

    /// The tables with the reference data of these tests. Its ids are of a second before any test, so that no office on a copy makes one
    /// again.
    public static let image = StoreImage("site") { store in
        _ = try await Migrator(folder: TestSite.resources.path + "/Migrations").migrate(store)
        let clock = TestClock()
        let reference = try TestReference.contents.get()
        let office = try office(
            on: store, ids: IDMaker(node: 0) { clock.now.adding(seconds: -1) }, clock: clock, folder: FileManager.default.temporaryDirectory
        )
        try await office.loadReference(
            reference.set, policies: reference.policies, routing: reference.routing, procedures: reference.procedures,
            articles: reference.articles)
    }

    private static func inMemory() async throws -> any DataStore {
        try await TestStores.inMemory(image, limits: DataStoreLimits(waiting: 1024, deadline: .seconds(60)))
    }

    private static func office(
        on store: any DataStore, ids: IDMaker, clock: TestClock, scope: OfficeScope = .nation, folder: URL,
        cleaner: any FileCleaner = CopyingFileCleaner(), vault: any IdentityVault = AbsentVault(), accounts: AccountRules = AccountRules()
    ) throws -> Office {
        Office(
            store: store, ids: ids, now: { clock.now }, scope: scope,
            hashes: try KeyedHash(key: SecretBytes(Array(0..<32))), sealer: Sealer(publicKey: try SealingPublicKey(bytes: Array(1...32))),
            logKey: try SigningKey(seed: SecretBytes(Array(1...32))),
            passwords: PasswordHasher(cost: PasswordCost(memory: 8, passes: 1)), blobs: try FolderBlobStore(folder: folder.path),
            cleaner: cleaner, regions: RegionBook(RegionIndex(try TestReference.contents.get().set)), vault: vault, accounts: accounts)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Lets time pass, for the files on the disk too.
    public func wait(seconds: Int64) {
        clock.move(seconds: seconds)
        for file in files {
            guard let kept = try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate else { continue }
            let aged = kept.addingTimeInterval(-TimeInterval(seconds))
            try? FileManager.default.setAttributes([.modificationDate: aged], ofItemAtPath: file.path)
        }
    }

    /// How many contents of files are kept.
    public var keptFiles: Int { files.count }

    private var files: [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return all?.compactMap { $0 as? URL }.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true } ?? []
    }
}

/// A clock that moves when it is told to.
private final class TestClock: Sendable {
    /// 2026-11-20T03:00:00Z.
    private let instant = Mutex(Instant(milliseconds: 1_795_143_600_000))

    var now: Instant { instant.withLock { $0 } }

    func move(seconds: Int64) {
        instant.withLock { $0 = $0.adding(seconds: seconds) }
    }
}
