import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Synchronization
import Testing

@testable import Services
@testable import Vault

/// The office with files on a disk and a real vault beside it.
struct OriginalsDesk {
    static let reason = "Foto aslinya dibutuhkan untuk memeriksa kapan dan di mana kejadian itu."
    /// Stands in the originals and in no clean copy.
    static let canary = "SN-KAMERA-9913-7742"

    let desk: TestDesk
    let keys: TestKeys
    let folder: String
    let scanner: Scanner

    /// Says what it is told to say; what a real scanner says is tried where it is asked.
    final class Scanner: FileScanner {
        let verdict = Mutex<Result<ScanVerdict, ScanFault>>(.success(.clean))

        func scan(_ read: @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]) async throws(ScanFault) -> ScanVerdict {
            try verdict.withLock { $0 }.get()
        }
    }

    /// Leaves of every file what a clean copy would be: none of its bytes.
    private struct Plain: FileCleaner {
        func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage {
            do {
                try Data("bersih \(UUID().uuidString)".utf8).write(to: URL(fileURLWithPath: job.output))
                try Data("kecil \(UUID().uuidString)".utf8).write(to: URL(fileURLWithPath: job.thumbnail))
            } catch {
                throw .unavailable
            }
            return CleanedImage(width: 1, height: 1, thumbnailKind: .jpeg)
        }

        func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument { throw .unavailable }
    }

    static func with(_ engine: TestEngine, scans: Bool = false, _ body: (OriginalsDesk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("asli-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestDesk.with(engine) { plain in
            try await TestKeys.with(plain.clock) { keys in
                let scanner = Scanner()
                let blobs = try FolderBlobStore(folder: folder)
                let office = Self.office(
                    plain, blobs: blobs, vault: keys.desk, key: keys.ring.current.publicKey, scanner: scans ? scanner : nil)
                let desk = TestDesk(office: office, clock: plain.clock, cast: plain.cast)
                try await body(OriginalsDesk(desk: desk, keys: keys, folder: folder, scanner: scanner))
            }
        }
    }

    private static func office(
        _ plain: TestDesk, blobs: any BlobStore, vault: any IdentityVault, key: SealingPublicKey, scanner: (any FileScanner)?
    ) -> Office {
        Office(
            store: plain.office.store, ids: plain.office.ids, now: plain.office.now, scope: plain.office.scope, hashes: plain.office.hashes,
            sealer: Sealer(publicKey: key), logKey: plain.office.logKey, passwords: plain.office.passwords, blobs: blobs, cleaner: Plain(),
            regions: RegionBook(plain.office.regions), vault: vault, scanner: scanner)
    }

    /// The same office while nobody answers in the vault.
    func withoutVault() -> OriginalsDesk {
        let office = Self.office(
            desk, blobs: desk.office.blobs, vault: AbsentVault(), key: keys.ring.current.publicKey, scanner: desk.office.scanner)
        return OriginalsDesk(
            desk: TestDesk(office: office, clock: desk.clock, cast: desk.cast), keys: keys, folder: folder, scanner: scanner)
    }

    /// A photo as a camera makes it, some pieces long.
    static func photo(_ length: Int = 3 * OriginalSeal.pieceLength + 17) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1] + Array("Exif \(canary) ".utf8)
        var next: UInt32 = 7
        while bytes.count < length - 2 {
            next = next &* 1_664_525 &+ 1_013_904_223
            bytes.append(UInt8(truncatingIfNeeded: next >> 24))
        }
        return bytes + [0xFF, 0xD9]
    }

    /// Hands a photo in on the way to a report.
    func upload(_ bytes: [UInt8], keeping: Bool, to token: RandomToken) async throws -> AcceptedFiles {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("foto-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try await desk.office.addFiles(
            [IncomingFile(path: path, name: "foto.jpg", bytes: bytes.count)], toDraft: token, keepsOriginals: keeping)
    }

    func draft() async throws -> RandomToken {
        var draft = StoredDraft()
        draft.body = "Petugas meminta uang di loket."
        draft.passed = [.story]
        return try await desk.office.begin(draft, from: "")
    }

    func send(_ token: RandomToken) async throws -> TrackingCode {
        let found = try #require(try await desk.office.draft(token))
        return try await desk.office.send(found, token: token, language: "id").code
    }

    /// A report that was sent with a photo whose original is kept.
    func reported(_ bytes: [UInt8] = photo()) async throws -> (code: TrackingCode, file: ID<Domain.Attachment>) {
        let token = try await draft()
        let accepted = try await upload(bytes, keeping: true, to: token)
        let file = try #require(accepted.kept.first, "\(accepted.dropped) \(accepted.unsealed)")
        return (try await send(token), file.id)
    }

    /// Asked for and granted by somebody of another body.
    func granted(_ code: TrackingCode, _ file: ID<Domain.Attachment>) async throws -> ID<Reveal> {
        let outcome = try await desk.act(code, by: desk.cast.verifier) { texts in
            .identity(
                .askReveal(.examination, words: texts.write(Self.reason, as: .reason, for: .reporter), original: file))
        }
        let id = try #require(outcome.report.reveals.last).id
        _ = try await desk.act(code, by: try await custodian()) { _ in .identity(.grantReveal(id)) }
        return id
    }

    private func custodian() async throws -> Actor {
        let row = try await desk.office.store.read { session in
            try session.first("select id from officers where email = 'penjaga@contoh.id'")
        }
        guard let row else { return try await desk.custodian() }
        return Actor(kind: .officer(try row.id(0)), role: .supervisor, agency: desk.cast.neighbour, duties: [.identityCustodian])
    }

    func disclose(_ code: TrackingCode, _ id: ID<Reveal>) async throws -> DisclosedOriginal {
        try await desk.office.discloseOriginal(
            Act(
                code: code, actor: desk.cast.verifier, command: .identity(.openReveal(id)), manuscript: desk.office.manuscript()))
    }

    /// Every byte that lies in the office's folder of contents.
    func contents() throws -> [Data] {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return files.compactMap { try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)) }
    }

    /// Whether what only an original says can be read anywhere in the office, its temporary files included.
    func leaks() async throws -> Bool {
        let needle = Data(Self.canary.utf8)
        let beside = FileManager.default.temporaryDirectory.path
        let temporary = try FileManager.default.contentsOfDirectory(atPath: beside).filter { $0.hasPrefix("lapor-") }
            .compactMap { try? Data(contentsOf: URL(fileURLWithPath: beside + "/" + $0)) }
        if try (contents() + temporary).contains(where: { $0.range(of: needle) != nil }) { return true }
        let stored = try await StoreContents.everything(desk.office.store)
        let digits = Self.canary.utf8.map { String($0, radix: 16) }.joined()
        return stored.contains(Self.canary.lowercased()) || stored.contains(digits)
    }

    func row<Value: Sendable>(_ query: Query, _ read: @Sendable @escaping (ResultRow) throws -> Value) async throws -> Value {
        let row = try await desk.office.store.read { session in try session.first(query) }
        return try read(try #require(row))
    }

    func destroyedKeys() async throws -> Int { try await keys.desk.status().destroyed }
}
