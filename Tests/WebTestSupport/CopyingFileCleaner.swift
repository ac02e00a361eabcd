import Domain
import Foundation
public import Services

/// Takes every file as it is, so that tests of pages need no decoder; what a decoder refuses is tested where the decoder is.
public struct CopyingFileCleaner: FileCleaner {
    public init() {}

    public func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage {
        do {
            try FileManager.default.copyItem(atPath: job.input, toPath: job.output)
            try FileManager.default.copyItem(atPath: job.input, toPath: job.thumbnail)
        } catch {
            throw .unavailable
        }
        return CleanedImage(width: 1, height: 1, thumbnailKind: job.kind == .jpeg ? .jpeg : .webp)
    }

    public func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument {
        do { try FileManager.default.copyItem(atPath: job.input, toPath: job.output) } catch { throw .unavailable }
        return CleanedDocument(pages: 1)
    }
}
