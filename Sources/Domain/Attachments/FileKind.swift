/// The kinds of file the office takes, told by content and never by name: JPEG, PNG, WebP, PDF.
public enum FileKind: String, Sendable, CaseIterable, Codable {
    case jpeg
    case png
    case webp
    case pdf

    public var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .pdf: "application/pdf"
        }
    }

    /// Without the dot; the name under which a stored file is handed out.
    public var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: "webp"
        case .pdf: "pdf"
        }
    }

    /// Images are decoded and drawn anew; of a PDF the pages are taken over into a new one.
    public var isImage: Bool { self != .pdf }
}
