import DataAccess
public import Domain
import Foundation
import Sealing

/// Why a picture was not copied for the public.
public enum PictureFault: String, Error, Sendable, CaseIterable {
    /// It could not be drawn anew just now; trying again may help.
    case unavailable
    /// It cannot be opened any more.
    case unreadable
}

extension Office {
    /// Makes a copy of a picture with those parts black, and shows it to the public in place of any copy before it. The old copy's
    /// address and content are gone.
    public func showPicture(_ id: ID<Attachment>, of code: TrackingCode, hiding boxes: [PictureBox], by actor: Actor) async throws {
        let file = try await pictureCase(code, actor)
        guard file.files.contains(where: { $0.id == id && $0.isImage && $0.scan.isFree }),
            let row = try await store.read({ session in try session.first(AttachmentSQL.byID(id)) }),
            let original = ContentHash(try row.text(2))
        else { throw ServiceFault.notFound }
        uploads.begin()
        defer { uploads.end() }
        let desk = PictureDesk(blobs: blobs, cleaner: cleaner)
        let copy = try await desk.copy(original, kind: try row.raw(0), hiding: boxes)
        let picture = PublicPicture(
            id: ids.next(), original: id, content: copy.content, preview: copy.preview, kind: try row.raw(0), bytes: copy.bytes,
            boxes: boxes,
            officer: actor.officer, at: now(), withdrawnAt: nil, withdrawnBy: nil)
        try await replace(id, with: picture, of: file, by: actor)
    }

    /// The public sees nothing of the picture any more.
    public func hidePicture(_ id: ID<Attachment>, of code: TrackingCode, by actor: Actor) async throws {
        let file = try await pictureCase(code, actor)
        guard file.pictures.contains(where: { $0.original == id && $0.isShown }) else { throw ServiceFault.notFound }
        try await replace(id, with: nil, of: file, by: actor)
    }

    private func pictureCase(_ code: TrackingCode, _ actor: Actor) async throws -> CaseFile {
        let file = try await caseFile(code, for: .officer(actor))
        guard file.mayShowPictures else { throw Refusal(.notPermitted) }
        return file
    }

    private func replace(_ id: ID<Attachment>, with picture: PublicPicture?, of file: CaseFile, by actor: Actor) async throws {
        let moment = now()
        let rules = try await rules.current()
        // By the photo's number: the office's log names no case.
        let detail = picture.map { ["boxes": "\($0.boxes.count)", "content": $0.content.hex] } ?? [:]
        let line = act(picture == nil ? .pictureHidden : .pictureShown, by: actor, about: actor.agency, subject: "\(id)", detail: detail)
        try await store.write { session in
            // Looked at again where nothing can come between: the report may have left this desk since.
            guard let stored = try session.first(ReportSQL.byID(file.id)).map(ReportSQL.stored),
                rules.shows(stored, to: actor), stored.report.letsShowPictures(actor, office: scope)
            else { throw Refusal(.notPermitted) }
            try session.run(PublicPictureSQL.withdraw(of: id, by: actor.officer, at: moment))
            if let picture { try session.run(PublicPictureSQL.insert(picture, of: file.id)) }
            try session.run(OfficeLogSQL.insert(line))
        }
        let old = file.pictures.filter { $0.original == id && $0.isShown }.flatMap { [$0.content, $0.preview] }
        for content in old {
            let isUsed = try await store.read { session in try session.first(AttachmentSQL.using(content)) != nil }
            if !isUsed { try await blobs.remove(content, unlessKeptSince: Date()) }
        }
    }
}

extension Report {
    /// Whoever may redact it decides, once it is verified.
    func letsShowPictures(_ actor: Actor, office: OfficeScope) -> Bool {
        verifiedAt != nil && Permissions.allows(.redact, actor: actor, on: standing(in: office), office: office)
    }
}

/// Draws a stored picture anew with parts of it black.
struct PictureDesk: Sendable {
    let blobs: any BlobStore
    let cleaner: any FileCleaner

    private static let piece = 256 * 1024

    func copy(
        _ original: ContentHash, kind: FileKind, hiding boxes: [PictureBox]
    ) async throws -> (content: ContentHash, preview: ContentHash, bytes: Int) {
        let folder = FileManager.default.temporaryDirectory
        let name = "lapor-publik-\(Hex.encode(SecureRandom.bytes(count: 16)))"
        let paths = ["asli", "salinan", "kecil"].map { folder.appendingPathComponent("\(name)-\($0)").path }
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        try await write(original, to: paths[0])
        do {
            _ = try await cleaner.clean(ImageCleaning(kind: kind, input: paths[0], output: paths[1], thumbnail: paths[2], boxes: boxes))
        } catch {
            throw error == .unavailable || error == .exhausted ? PictureFault.unavailable : .unreadable
        }
        let bytes = try FileManager.default.attributesOfItem(atPath: paths[1])[.size] as? Int ?? 0
        return (try await blobs.keep(fileAt: paths[1]), try await blobs.keep(fileAt: paths[2]), bytes)
    }

    private func write(_ content: ContentHash, to path: String) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw PictureFault.unavailable }
        defer { try? file.close() }
        var offset = 0
        while true {
            let bytes = try await blobs.read(content, from: offset, atMost: Self.piece)
            if bytes.isEmpty { return }
            offset += bytes.count
            try file.write(contentsOf: bytes)
        }
    }
}
