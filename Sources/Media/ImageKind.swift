import CVips

/// The kinds of image that are cleaned; the raw value is the word on the command line.
public enum ImageKind: String, Sendable, CaseIterable {
    case jpeg
    case png
    case webp

    var code: Int32 {
        switch self {
        case .jpeg: Int32(LAPOR_IMAGE_JPEG)
        case .png: Int32(LAPOR_IMAGE_PNG)
        case .webp: Int32(LAPOR_IMAGE_WEBP)
        }
    }

    /// Photos stay photos; what may be transparent becomes WebP, which is small and may be so too.
    public var thumbnailKind: ImageKind { self == .jpeg ? .jpeg : .webp }
}
