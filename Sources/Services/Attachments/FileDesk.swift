import Domain
import Foundation
import IndonesianText
import Sealing

/// Looks at one file that came in: tells its kind by content, cleans it, keeps the clean content. The row comes later.
struct FileDesk: Sendable {
    private let blobs: any BlobStore
    private let cleaner: any FileCleaner

    private let turns: FileTurns
    private let visitor: String
    private let scan: FileScan

    /// - Parameter visitor: who hands it in, among those who wait for their files.
    init(_ office: Office, visitor: String) {
        blobs = office.blobs
        cleaner = office.cleaner
        turns = office.fileTurns
        self.visitor = visitor
        scan = office.scanner == nil ? .none : .waiting
    }

    func receive(
        _ file: IncomingFile, id: ID<Attachment>, draft: ID<Draft>?, audience: Audience, officer: ID<Officer>?
    ) async throws(FileDrop) -> NewAttachment {
        guard file.bytes > 0 else { throw FileDrop(.empty) }
        guard file.bytes <= FileLimits.bytes else { throw FileDrop(.tooLarge) }
        let kind = try kind(of: file)
        let description = (try? CleanText.line(file.description)) ?? ""
        var attachment = NewAttachment(
            id: id, draft: draft, content: ContentHash(of: []), preview: nil, kind: kind, bytes: file.bytes, width: nil, height: nil,
            description: String(description.prefix(FileLimits.description)), audience: audience, officer: officer,
            scan: scan)
        try await cleanAndKeep(file, as: &attachment)
        return attachment
    }

    private func kind(of file: IncomingFile) throws(FileDrop) -> FileKind {
        guard let handle = FileHandle(forReadingAtPath: file.path) else { throw FileDrop(.unavailable) }
        defer { try? handle.close() }
        let head, tail: [UInt8]
        do {
            head = [UInt8](try handle.read(upToCount: FileKind.headLength) ?? Data())
            try handle.seek(toOffset: UInt64(max(0, file.bytes - FileKind.tailLength)))
            tail = [UInt8](try handle.read(upToCount: FileKind.tailLength) ?? Data())
        } catch {
            throw FileDrop(.unavailable)
        }
        do { return try FileKind.sniff(head: head, tail: tail) } catch { throw FileDrop(FileDropReason(error)) }
    }

    private func cleanAndKeep(_ file: IncomingFile, as attachment: inout NewAttachment) async throws(FileDrop) {
        let folder = FileManager.default.temporaryDirectory
        let name = "lapor-berkas-\(Hex.encode(SecureRandom.bytes(count: 16)))"
        let clean = folder.appendingPathComponent("\(name).\(attachment.kind.fileExtension)").path
        let preview = folder.appendingPathComponent("\(name)-kecil").path
        defer {
            for path in [clean, preview] { try? FileManager.default.removeItem(atPath: path) }
        }
        if attachment.kind.isImage {
            let job = ImageCleaning(kind: attachment.kind, input: file.path, output: clean, thumbnail: preview)
            let image = try await inTurn(attachment.kind) { () throws(CleaningRefusal) in try await cleaner.clean(job) }
            attachment.width = image.width
            attachment.height = image.height
            attachment.preview = try await keep(preview)
        } else {
            let job = DocumentCleaning(input: file.path, output: clean)
            _ = try await inTurn(attachment.kind) { () throws(CleaningRefusal) in try await cleaner.clean(job) }
        }
        attachment.bytes = (try? FileManager.default.attributesOfItem(atPath: clean)[.size] as? Int) ?? attachment.bytes
        attachment.content = try await keep(clean)
    }

    private func inTurn<Cleaned: Sendable>(
        _ kind: FileKind, _ work: @Sendable () async throws(CleaningRefusal) -> Cleaned
    ) async throws(FileDrop) -> Cleaned {
        let result = await turns.take(visitor) {
            do throws(CleaningRefusal) { return Result<Cleaned, CleaningRefusal>.success(try await work()) } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let cleaned): return cleaned
        case .failure(let refusal): throw FileDrop(FileDropReason(refusal, of: kind))
        case nil: throw FileDrop(.unavailable)
        }
    }

    private func keep(_ path: String) async throws(FileDrop) -> ContentHash {
        do { return try await blobs.keep(fileAt: path) } catch { throw FileDrop(.unavailable) }
    }
}

/// One file is left out, for this reason.
struct FileDrop: Error {
    let reason: FileDropReason

    init(_ reason: FileDropReason) {
        self.reason = reason
    }
}
