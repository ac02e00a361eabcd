import DataAccess
import DataTestSupport
import Domain
import Foundation
import Sealing
import Synchronization
import Testing

@testable import Services

@Suite("A file in quarantine")
struct QuarantineTests {
    /// Says what it is told to say; what a real scanner says is tested where it is asked.
    private final class Scanner: FileScanner {
        let verdict = Mutex<Result<ScanVerdict, ScanFault>>(.failure(.unavailable))
        let seen = Mutex<[[UInt8]]>([])

        func scan(_ read: @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]) async throws(ScanFault) -> ScanVerdict {
            do {
                let bytes = try await read(0, 1 << 20)
                seen.withLock { $0.append(bytes) }
            } catch {
                throw .unreadable
            }
            return try verdict.withLock { $0 }.get()
        }
    }

    private struct Keeping: FileCleaner {
        func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage {
            do {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: job.input))
                try bytes.write(to: URL(fileURLWithPath: job.output))
                try (bytes + Data("kecil".utf8)).write(to: URL(fileURLWithPath: job.thumbnail))
            } catch {
                throw .unavailable
            }
            return CleanedImage(width: 1, height: 1, thumbnailKind: .jpeg)
        }

        func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument { throw .unavailable }
    }

    private func with(_ engine: TestEngine, _ scanner: Scanner?, _ body: (TestDesk, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("isi-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestDesk.with(engine) { plain in
            let office = plain.office
            let withFiles = Office(
                store: office.store, ids: office.ids, now: office.now, scope: office.scope, hashes: office.hashes, sealer: office.sealer,
                logKey: office.logKey, passwords: office.passwords, blobs: try FolderBlobStore(folder: folder), cleaner: Keeping(),
                regions: RegionBook(office.regions), scanner: scanner)
            try await body(TestDesk(office: withFiles, clock: plain.clock, cast: plain.cast), folder)
        }
    }

    /// A report with a photo, as its reporter hands it in.
    private func withPhoto(_ desk: TestDesk) async throws -> (code: TrackingCode, photo: ID<Domain.Attachment>) {
        let code = try await desk.submit()
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("foto-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF karantina".utf8) + [0xFF, 0xD9]
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let accepted = try await desk.office.acceptFiles([IncomingFile(path: path, name: "foto.jpg", bytes: bytes.count)])
        let photo = try #require(accepted.kept.first?.id, "\(accepted.dropped)")
        var texts = desk.office.manuscript()
        let more = texts.write("Fotonya.", as: .information, for: .reporter)
        _ = try await desk.office.act(
            Act(code: code, actor: .reporter, command: .addInformation(more, hasFiles: true), manuscript: texts, files: [photo]))
        return (code, photo)
    }

    private func opens(_ desk: TestDesk, _ id: ID<Domain.Attachment>, for viewer: Viewer) async -> Bool {
        (try? await desk.office.file(id) { _ in viewer }) != nil
    }

    private func scan(_ desk: TestDesk, _ code: TrackingCode, _ photo: ID<Domain.Attachment>) async throws -> FileScan? {
        try await desk.office.caseFile(code, for: .reporter).files.first { $0.id == photo }?.scan
    }

    private func contents(_ folder: String) -> Int {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.count { $0.contains("/") }
    }

    @Test("is given to nobody until it was scanned, and then to those who may see it", arguments: TestStores.engines)
    func waits(engine: TestEngine) async throws {
        let scanner = Scanner()
        try await with(engine, scanner) { desk, _ in
            let (code, photo) = try await withPhoto(desk)
            #expect(try await scan(desk, code, photo) == .waiting)
            #expect(!(await opens(desk, photo, for: .reporter)))
            #expect(!(await opens(desk, photo, for: .officer(desk.cast.admin))))
            #expect(try await FilesWaiting.read(desk.office.store).count == 1)

            scanner.verdict.withLock { $0 = .success(.clean) }
            #expect(try await desk.office.scanFiles().freed == 1)
            #expect(scanner.seen.withLock { $0.map { String(decoding: $0, as: UTF8.self).contains("karantina") } } == [true])
            #expect(try await scan(desk, code, photo) == .clean)
            #expect(await opens(desk, photo, for: .reporter))
            #expect(try await desk.office.scanFiles() == ScanRound())
            #expect(try await FilesWaiting.read(desk.office.store).count == 0)
        }
    }

    @Test("in which something harmful was found is destroyed, and its place tells so", arguments: TestStores.engines)
    func isCondemned(engine: TestEngine) async throws {
        let scanner = Scanner()
        try await with(engine, scanner) { desk, folder in
            let (code, photo) = try await withPhoto(desk)
            let (second, again) = try await withPhoto(desk)
            #expect(contents(folder) == 2)
            scanner.verdict.withLock { $0 = .success(.harmful(name: "Uji")) }
            let round = try await desk.office.scanFiles()
            #expect(round.condemned >= 1 && round.freed == 0)
            // The same content under another report is the same content.
            #expect(try await scan(desk, code, photo) == .harmful)
            #expect(try await scan(desk, second, again) == .harmful)
            #expect(!(await opens(desk, photo, for: .reporter)))
            #expect(!(await opens(desk, again, for: .officer(desk.cast.admin))))
            #expect(contents(folder) == 0)
        }
    }

    @Test("waits while the scanner is away, and is tried again later and later", arguments: TestStores.engines)
    func isPostponed(engine: TestEngine) async throws {
        let scanner = Scanner()
        try await with(engine, scanner) { desk, _ in
            let (code, photo) = try await withPhoto(desk)
            #expect(try await desk.office.scanFiles().fault == .unavailable)
            // Not asked again at once.
            #expect(try await desk.office.scanFiles() == ScanRound())
            desk.clock.pass(seconds: 11)
            #expect(try await desk.office.scanFiles().postponed == 1)
            desk.clock.pass(seconds: 11)
            #expect(try await desk.office.scanFiles().postponed == 0)
            desk.clock.pass(seconds: 60)
            scanner.verdict.withLock { $0 = .failure(.refused) }
            #expect(try await desk.office.scanFiles().fault == .refused)
            #expect(try await scan(desk, code, photo) == .waiting)
            #expect(!(await opens(desk, photo, for: .reporter)))
        }
    }

    @Test("there is none where no scanner is set; what waits for one that was taken away goes on waiting")
    func withoutScanner() async throws {
        try await with(.sqlite, nil) { desk, _ in
            let (code, photo) = try await withPhoto(desk)
            #expect(try await scan(desk, code, photo) == FileScan.none)
            #expect(await opens(desk, photo, for: .reporter))
            #expect(try await desk.office.scanFiles() == ScanRound())
        }
    }
}
