import Domain
import Foundation
public import Services

/// Takes every image as it is, so that tests of pages need no decoder; what a decoder refuses is tested where the decoder is.
public struct CopyingImageCleaner: ImageCleaner {
    public init() {}

    public func clean(_ job: ImageCleaning) async throws(ImageRefusal) -> CleanedImage {
        do {
            try FileManager.default.copyItem(atPath: job.input, toPath: job.output)
            try FileManager.default.copyItem(atPath: job.input, toPath: job.thumbnail)
        } catch {
            throw .unavailable
        }
        return CleanedImage(width: 1, height: 1, thumbnailKind: job.kind == .jpeg ? .jpeg : .webp)
    }
}
