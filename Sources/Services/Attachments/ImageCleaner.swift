public import Domain

/// Where one uploaded image lies and where its clean copy and thumbnail shall be written. Neither target may exist yet.
public struct ImageCleaning: Sendable, Equatable {
    /// What the content was found to be; a decoder that finds otherwise refuses.
    public let kind: FileKind
    public let input: String
    public let output: String
    public let thumbnail: String
    /// What is black in every copy.
    public let boxes: [PictureBox]

    public init(kind: FileKind, input: String, output: String, thumbnail: String, boxes: [PictureBox] = []) {
        self.kind = kind
        self.input = input
        self.output = output
        self.thumbnail = thumbnail
        self.boxes = boxes
    }
}

/// An image that was decoded and written anew: upright, at most 2560 pixels long, without place, camera or any other metadata.
public struct CleanedImage: Sendable, Equatable {
    /// In pixels, as stored.
    public let width: Int
    public let height: Int
    /// The thumbnail's own kind: JPEG for photos, WebP where the original may be transparent.
    public let thumbnailKind: FileKind

    public init(width: Int, height: Int, thumbnailKind: FileKind) {
        self.width = width
        self.height = height
        self.thumbnailKind = thumbnailKind
    }
}

/// Why an image was not taken. The report stays; the file is dropped and the reporter is told the reason.
public enum ImageRefusal: String, Error, Sendable, CaseIterable {
    /// The content is not of the kind its first bytes claim.
    case wrongType = "wrong-type"
    /// More than 50 megapixels, a side above 20,000 pixels, or a file above the limit.
    case tooLarge = "too-large"
    /// Damaged or cut off.
    case unreadable
    /// Decoding took more time or memory than an honest image needs.
    case exhausted
    /// The cleaning could not be carried out just now; no statement about the image.
    case unavailable
}

/// Cleans images outside this process, so that a crash in a decoder ends no request.
public protocol ImageCleaner: Sendable {
    func clean(_ job: ImageCleaning) async throws(ImageRefusal) -> CleanedImage
}
