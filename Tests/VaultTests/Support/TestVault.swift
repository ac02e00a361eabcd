import Channels
import DataAccess
import DataSQLite
import Domain
import Foundation
import Logging
import Sealing
import Services
import Synchronization
import Testing

@testable import Vault

/// A vault in a folder of its own, with a clock that a test moves and a post that keeps its letters.
final class TestVault: Sendable {
    let folder: String
    let store: any DataStore
    let ring: VaultKeyRing
    let clock = TestTime()
    let post = Post()

    var file: VaultKeyFile { VaultKeyFile(path: folder + "/vault.key") }
    var sealer: Sealer { Sealer(publicKey: ring.current.publicKey) }
    var desk: VaultDesk { desk() }
    var rotation: KeyRotation { KeyRotation(store: store, ring: ring, now: clock.read) }

    static let migrations = URL(filePath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../../Resources/VaultMigrations"
    )
    .standardized.path

    private init(folder: String) async throws {
        self.folder = folder
        try VaultKeyFile(path: folder + "/vault.key").create()
        ring = try VaultKeyRing(VaultKeyFile(path: folder + "/vault.key"))
        store = try await VaultStore.open(folder + "/vault.sqlite", migrations: Self.migrations)
    }

    static func with(_ body: (TestVault) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vault-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let vault = try await TestVault(folder: folder)
        do {
            try await body(vault)
        } catch {
            await vault.store.close()
            throw error
        }
        await vault.store.close()
    }

    func desk(
        on other: (any DataStore)? = nil, mailer: (any Mailer)? = nil, sendsLetters: Bool = true,
        site: String? = "https://lapor.example.id",
        budgets: OpeningBudgets = OpeningBudgets(), logger: Logger? = nil
    ) -> VaultDesk {
        let courier = NoticeCourier(wording: PlainWording(), mailer: mailer ?? post, site: site)
        var silent = Logger(label: "test.vault", factory: { _ in SwiftLogNoOpLogHandler() })
        silent.logLevel = .critical
        return VaultDesk(
            store: other ?? store, ring: ring, courier: sendsLetters ? courier : nil, hasBackups: false, budgets: budgets, now: clock.read,
            logger: logger ?? silent)
    }

    func sealed(_ report: Int64, _ fields: [IdentityField: String] = [.email: "pelapor@example.id", .name: "Contoh"]) throws
        -> SealedIdentity
    {
        try sealer.seal(fields: fields, reportID: report)
    }

    /// Seals an identity and hands its key over.
    @discardableResult
    func keep(_ report: Int64) async throws -> SealedIdentity {
        let sealed = try sealed(report)
        #expect(try await desk.keep(handover(sealed, report)) == [KeyReceipt(report: ID(report), verdict: .kept)])
        return sealed
    }

    func handover(_ sealed: SealedIdentity, _ report: Int64) -> KeyHandover {
        KeyHandover(
            keys: [WrappedKey(report: ID(report), fingerprint: sealed.keyFingerprint, wrapped: sealed.wrappedKey)],
            inUse: [sealed.keyFingerprint])
    }

    func opening(_ sealed: SealedIdentity, _ report: Int64, schema: UInt8 = 1) -> IdentityOpening {
        IdentityOpening(
            report: ID(report), schema: schema, fields: sealed.fields.map { SealedField($0.key, $0.value) }, askedBy: "officer:7",
            reason: "safety")
    }

    func count(_ query: Query) async throws -> Int {
        try await store.read { session in try session.first(query)?.int(0) ?? 0 }
    }
}

final class TestTime: Sendable {
    private let moment = Mutex(Instant(milliseconds: 1_795_747_530_000))

    var read: @Sendable () -> Instant { { self.moment.withLock { $0 } } }

    func pass(hours: Int64) {
        moment.withLock { $0 = $0.adding(seconds: hours * 3600) }
    }
}

/// Takes letters and keeps them, or fails as it was told to.
final class Post: Mailer {
    private let taken = Mutex<[Mail]>([])
    private let fault: MailFault?

    init(fault: MailFault? = nil) {
        self.fault = fault
    }

    var letters: [Mail] { taken.withLock { $0 } }

    func send(_ mail: Mail) async throws(MailFault) {
        if let fault { throw fault }
        taken.withLock { $0.append(mail) }
    }
}

struct PlainWording: NoticeWording {
    struct Missing: Error {}

    func words(for letter: ReporterLetter) throws -> NoticeWords {
        guard letter.template != .archived else { throw Missing() }
        return NoticeWords(subject: "Laporan \(letter.code?.displayed ?? "")", text: "\(letter.date?.description ?? "") \(letter.link)")
    }
}
