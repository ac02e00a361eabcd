import DataAccess
import DataSQLite
import DataTestSupport
import Domain
import Foundation
import Logging
import Sealing
import Synchronization

@testable import Services
@testable import Vault

/// The office at work with a real vault beside it, in a folder of its own.
struct VaultedDesk {
    let store: any DataStore
    /// Whatever the vault sent.
    let post: CaughtLetters

    static func with(_ engine: TestEngine = .sqlite, _ body: (TestDesk, VaultedDesk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vault-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let key = VaultKeyFile(path: folder + "/vault.key")
        try key.create()
        let ring = try VaultKeyRing(key)
        let store = try await VaultStore.open(folder + "/vault.sqlite", migrations: TestOffice.resources + "/VaultMigrations")
        let post = CaughtLetters()
        let courier = NoticeCourier(wording: BareWording(), mailer: post, site: "https://lapor.example.id")
        let result: Result<Void, any Error>
        do {
            try await TestDesk.with(engine) { desk in
                let vault = VaultDesk(
                    store: store, ring: ring, courier: courier, hasBackups: false, budgets: OpeningBudgets(), now: desk.clock.read,
                    logger: Logger(label: "test.vault"))
                try await body(try desk.beside(vault, sealedTo: ring.current.publicKey), VaultedDesk(store: store, post: post))
            }
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await store.close()
        try result.get()
    }

    /// How often the vault wrote down that it opened something.
    func openings() async throws -> Int {
        try await store.read { session in try session.first("select count(*) from openings")?.int(0) ?? 0 }
    }
}

/// Takes letters and keeps them.
final class CaughtLetters: Mailer {
    private let taken = Mutex<[Mail]>([])

    var letters: [Mail] { taken.withLock { $0 } }

    func send(_ mail: Mail) async throws(MailFault) {
        taken.withLock { $0.append(mail) }
    }
}

/// Nothing but the link.
private struct BareWording: NoticeWording {
    func words(for letter: ReporterLetter) throws -> NoticeWords { NoticeWords(subject: letter.template.rawValue, text: letter.link) }
}

extension TestDesk {
    /// Somebody of another body who guards identities.
    func custodian() async throws -> Actor {
        let invited = try await office.invite(
            email: "penjaga@contoh.id", name: "Penjaga Identitas",
            seat: SeatForm(role: .supervisor, agency: cast.neighbour, duties: [.identityCustodian]), by: .system)
        guard let person = invited.made else { throw ServiceFault.notFound }
        return Actor(kind: .officer(person), role: .supervisor, agency: cast.neighbour, duties: [.identityCustodian])
    }

    /// Rows of the register of looks.
    func loggedLooks() async throws -> Int {
        try await office.store.read { session in try session.first("select count(*) from identity_openings")?.int(0) ?? 0 }
    }
}
