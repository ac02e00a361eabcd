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

/// Where one uploaded PDF lies and where its clean copy shall be written, where nothing is yet.
public struct DocumentCleaning: Sendable, Equatable {
    public let input: String
    public let output: String

    public init(input: String, output: String) {
        self.input = input
        self.output = output
    }
}

/// A PDF that was taken apart and written anew: its pages as they look, without information about who made it, when and with what,
/// without scripts, links, attachments, remarks, bookmarks, forms and whatever stood before, behind and between its parts.
public struct CleanedDocument: Sendable, Equatable {
    public let pages: Int

    public init(pages: Int) {
        self.pages = pages
    }
}

/// Why a file was not taken. The report stays; the file is dropped and the reporter is told the reason.
public enum CleaningRefusal: String, Error, Sendable, CaseIterable {
    /// The content is not of the kind its first bytes claim.
    case wrongType = "wrong-type"
    /// More than 50 megapixels, a side above 20,000 pixels, more than 2,000 pages, or a file above the limit.
    case tooLarge = "too-large"
    /// Damaged or cut off.
    case unreadable
    /// A PDF that is encrypted or restricted by a password.
    case locked
    /// Opening took more time or memory than an honest file needs.
    case exhausted
    /// The cleaning could not be carried out just now; no statement about the file.
    case unavailable
}

/// Cleans uploaded files outside this process, so that a crash in a decoder ends no request.
public protocol FileCleaner: Sendable {
    func clean(_ job: ImageCleaning) async throws(CleaningRefusal) -> CleanedImage

    func clean(_ job: DocumentCleaning) async throws(CleaningRefusal) -> CleanedDocument
}
