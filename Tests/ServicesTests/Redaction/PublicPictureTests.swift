import DataAccess
import DataTestSupport
import Domain
import Foundation
import Testing

@testable import Services

@Suite("What the public sees of a report's photos")
struct PublicPictureTests {
    /// The desk with a folder for contents, and a cleaner that takes pictures as they are: what is drawn black is tested where it is drawn.
    private func with(_ engine: TestEngine, _ body: (TestDesk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("isi-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestDesk.with(engine) { plain in
            let office = plain.office
            let withFiles = Office(
                store: office.store, ids: office.ids, now: office.now, scope: office.scope, hashes: office.hashes, sealer: office.sealer,
                logKey: office.logKey, passwords: office.passwords, blobs: try FolderBlobStore(folder: folder), cleaner: CopyingImages(),
                regions: RegionBook(office.regions))
            try await body(TestDesk(office: withFiles, clock: plain.clock, cast: plain.cast))
        }
    }

    private struct CopyingImages: FileCleaner {
        /// Another copy has other bytes, as it has where it is drawn.
        func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage {
            do {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: job.input)) + Data(PictureBox.text(job.boxes).utf8)
                try bytes.write(to: URL(fileURLWithPath: job.output))
                try (bytes + Data("kecil".utf8)).write(to: URL(fileURLWithPath: job.thumbnail))
            } catch {
                throw .unavailable
            }
            return CleanedImage(width: 1, height: 1, thumbnailKind: .jpeg)
        }

        func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument { throw .unavailable }
    }

    /// A report with a photo, as its reporter hands it in.
    private func withPhoto(_ desk: TestDesk) async throws -> (code: TrackingCode, photo: ID<Domain.Attachment>) {
        let code = try await desk.submit()
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("foto-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF asli".utf8) + [0xFF, 0xD9]
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let accepted = try await desk.office.acceptFiles([IncomingFile(path: path, name: "foto.jpg", bytes: bytes.count)])
        let photo = try #require(accepted.kept.first?.id, "\(accepted.dropped)")
        var texts = desk.office.manuscript()
        let more = texts.write("Fotonya.", as: .information, for: .reporter)
        _ = try await desk.office.act(
            Act(code: code, actor: .reporter, command: .addInformation(more, hasFiles: true), manuscript: texts, files: [photo]))
        return (code, photo)
    }

    private func publicFiles(_ desk: TestDesk, _ code: TrackingCode) async throws -> [ID<Domain.Attachment>] {
        try await desk.office.caseFile(code, for: .everyone).files.map(\.id)
    }

    private func opens(_ desk: TestDesk, _ id: ID<Domain.Attachment>, for viewer: Viewer) async -> Bool {
        (try? await desk.office.file(id) { _ in viewer }) != nil
    }

    @Test(
        "is a copy alone; the next copy ends the address of the last, and the photo stays for those who may see it",
        arguments: TestStores.engines)
    func copies(engine: TestEngine) async throws {
        try await with(engine) { desk in
            let (code, photo) = try await withPhoto(desk)
            try await desk.verify(code)
            #expect(try await publicFiles(desk, code).isEmpty)
            let before = try await desk.office.publicVersion(of: code)
            let box = try #require(PictureBox(left: 100, top: 100, width: 300, height: 300))
            try await desk.office.showPicture(photo, of: code, hiding: [box], by: desk.cast.verifier)
            let first = try #require(try await publicFiles(desk, code).first)
            #expect(first != photo)
            #expect(await opens(desk, first, for: .everyone))
            #expect(await !opens(desk, photo, for: .everyone))
            #expect(await opens(desk, photo, for: .reporter))
            #expect(await opens(desk, photo, for: .officer(desk.cast.verifier)))
            let after = try await desk.office.publicVersion(of: code)
            #expect(before != after, "pages that are kept are drawn anew")

            try await desk.office.showPicture(photo, of: code, hiding: [box, box], by: desk.cast.verifier)
            let second = try #require(try await publicFiles(desk, code).first)
            #expect(try await publicFiles(desk, code).count == 1)
            #expect(await !opens(desk, first, for: .everyone))
            #expect(await !opens(desk, first, for: .officer(desk.cast.verifier)))
            #expect(await opens(desk, second, for: .everyone))

            try await desk.office.hidePicture(photo, of: code, by: desk.cast.verifier)
            #expect(try await publicFiles(desk, code).isEmpty)
            #expect(await !opens(desk, second, for: .everyone))
            let file = try await desk.office.caseFile(code, for: .officer(desk.cast.verifier))
            #expect(file.pictures.map(\.boxes.count) == [1, 2])
            #expect(file.pictures.allSatisfy { !$0.isShown && $0.officer == desk.cast.verifier.officer })
            // Each of the three is a line of the office's log, and so of the transparency log.
            let lines = try await desk.office.officeLog(limit: 3, by: .system).entries
            #expect(lines.map(\.act) == [.pictureHidden, .pictureShown, .pictureShown])
            #expect(lines.allSatisfy { $0.subject == "\(photo)" && $0.officer == desk.cast.verifier.officer })
            try await desk.publish()
            #expect(try await desk.count("select count(*) from office_log where act like 'picture%' and log_index is not null") == 3)
        }
    }

    @Test("is nothing of a secret or unverified report, and none but a verifier decides", arguments: TestStores.engines)
    func hidden(engine: TestEngine) async throws {
        try await with(engine) { desk in
            let (code, photo) = try await withPhoto(desk)
            await #expect(throws: Refusal(.notPermitted)) {
                try await desk.office.showPicture(photo, of: code, hiding: [], by: desk.cast.verifier)
            }
            try await desk.verify(code, mode: .secret)
            try await desk.office.showPicture(photo, of: code, hiding: [], by: desk.cast.verifier)
            let copy = try #require(try await desk.office.caseFile(code, for: .officer(desk.cast.verifier)).pictures.first)
            #expect(await !opens(desk, ID(copy.id.rawValue), for: .everyone))
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.showPicture(ID(999), of: code, hiding: [], by: desk.cast.verifier)
            }
            await #expect(throws: (any Error).self) {
                try await desk.office.showPicture(photo, of: code, hiding: [], by: .reporter)
            }
        }
    }
}
