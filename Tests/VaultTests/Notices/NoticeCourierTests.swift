import Sealing
import Services
import Synchronization
import Testing
import Vault

@Suite("A notice reaches its reporter")
struct NoticeCourierTests {
    final class Post: Mailer {
        let letters = Mutex<[Mail]>([])
        let fault: MailFault?

        init(fault: MailFault? = nil) {
            self.fault = fault
        }

        func send(_ mail: Mail) async throws(MailFault) {
            if let fault { throw fault }
            letters.withLock { $0.append(mail) }
        }
    }

    struct Identities: SealedIdentityStore {
        let sealed: [Int64: SealedIdentity]

        func sealedIdentity(ofReport reportID: Int64) async throws -> SealedIdentity? { sealed[reportID] }
    }

    struct Wording: NoticeWording {
        struct Missing: Error {}

        func words(for notice: ReporterNotice) throws -> NoticeWords {
            guard notice.template == "received" else { throw Missing() }
            return NoticeWords(subject: "Laporan \(notice.code ?? "")", text: "\(notice.date ?? "") \(notice.link ?? "")")
        }
    }

    let key: VaultKey
    let sealer: Sealer
    let notice = ReporterNotice(
        id: 900, reportID: 1, template: "received", language: "id", code: "7KX-29Q-TM4Z", date: "Jumat, 27 November 2026",
        link: "https://lapor.example.id/lacak")

    init() throws {
        key = try VaultKey.random()
        sealer = Sealer(publicKey: key.publicKey)
    }

    private func courier(_ sealed: [Int64: SealedIdentity], _ post: Post) -> NoticeCourier {
        NoticeCourier(opener: IdentityOpener(key: key), identities: Identities(sealed: sealed), wording: Wording(), mailer: post)
    }

    @Test("the letter goes to the sealed address, under the event's id, with code, date and link only")
    func sent() async throws {
        let post = Post()
        let sealed = try sealer.seal(fields: [.name: "Contoh", .email: "a@example.id"], reportID: 1)
        #expect(try await courier([1: sealed], post).deliver(notice) == .sent)
        let expected = Mail(
            id: 900, to: "a@example.id", subject: "Laporan 7KX-29Q-TM4Z", text: "Jumat, 27 November 2026 https://lapor.example.id/lacak")
        #expect(post.letters.withLock { $0 } == [expected])
    }

    @Test("without an address, or after erasure, there is nothing to send and nothing to repeat")
    func noAddress() async throws {
        let post = Post()
        let phoneOnly = try sealer.seal(fields: [.phone: "0800000000"], reportID: 1)
        #expect(try await courier([1: phoneOnly], post).deliver(notice) == .noAddress)
        #expect(try await courier([:], post).deliver(notice) == .noAddress)
        #expect(post.letters.withLock { $0.isEmpty })
    }

    @Test("another report's identity is never written to")
    func swapped() async throws {
        let post = Post()
        let other = try sealer.seal(fields: [.email: "b@example.id"], reportID: 2)
        let error = await #expect(throws: MailFault.self) { try await courier([1: other], post).deliver(notice) }
        guard case .permanent = error else {
            Issue.record("a broken seal is no reason to try again")
            return
        }
        #expect(post.letters.withLock { $0.isEmpty })
    }

    @Test("missing words are a dead letter and the fault does not name the address")
    func missingWords() async throws {
        let sealed = try sealer.seal(fields: [.email: "a@example.id"], reportID: 1)
        let strange = ReporterNotice(id: 1, reportID: 1, template: "unknown", language: "id")
        let error = await #expect(throws: MailFault.self) { try await courier([1: sealed], Post()).deliver(strange) }
        guard case .permanent(let reason) = error else {
            Issue.record("missing words are no reason to try again")
            return
        }
        #expect(!reason.contains("example.id"))
    }

    @Test("the post's own answer is passed on", arguments: [MailFault.temporary("421"), .permanent("550")])
    func postFault(fault: MailFault) async throws {
        let sealed = try sealer.seal(fields: [.email: "a@example.id"], reportID: 1)
        await #expect(throws: fault) { try await courier([1: sealed], Post(fault: fault)).deliver(notice) }
    }
}
