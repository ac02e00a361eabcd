import CVips

/// An image written anew: only pixels, no metadata.
struct CleanImage {
    let kind: ImageKind
    let bytes: [UInt8]
    let width: Int
    let height: Int
}

/// Decodes what strangers sent and writes it anew. Run it in a process that can be lost.
enum ImageCopier {
    private static let isReady: Bool = lapor_vips_start() == 0

    /// To be called before the process is confined: starting reads files.
    static func start() throws(MediaRefusal) {
        guard isReady else { throw .unavailable }
    }

    /// Only the header is read until the size is known to be bearable.
    static func measure(_ bytes: [UInt8], kind: ImageKind) throws(MediaRefusal) -> (width: Int, height: Int) {
        try start()
        guard bytes.count <= MediaLimits.fileLength else { throw .tooLarge }
        var width: Int32 = 0
        var height: Int32 = 0
        defer { lapor_vips_forget_complaint() }
        switch lapor_vips_measure(bytes, bytes.count, kind.code, &width, &height) {
        case Int32(LAPOR_IMAGE_DONE): break
        case Int32(LAPOR_IMAGE_WRONG_TYPE): throw .wrongType
        default: throw .unreadable
        }
        let (pixels, overflow) = Int(width).multipliedReportingOverflow(by: Int(height))
        guard width > 0, height > 0 else { throw .unreadable }
        guard !overflow, pixels <= MediaLimits.pixels, max(width, height) <= MediaLimits.side else { throw .tooLarge }
        return (Int(width), Int(height))
    }

    /// An upright copy of at most `side` pixels length, with these parts black.
    static func shrink(
        _ bytes: [UInt8], from kind: ImageKind, to target: ImageKind, side: Int, black: [BlackBox] = []
    ) throws(MediaRefusal) -> CleanImage {
        _ = try measure(bytes, kind: kind)
        var encoded = lapor_encoded_image()
        defer {
            lapor_vips_free(encoded.bytes)
            lapor_vips_forget_complaint()
        }
        let boxes = black.map(\.code)
        let result = lapor_vips_shrink(
            bytes, bytes.count, target.code, Int32(side), Int32(MediaLimits.quality), boxes, Int32(clamping: boxes.count), &encoded)
        guard result == Int32(LAPOR_IMAGE_DONE), let start = encoded.bytes, encoded.length > 0 else { throw .unreadable }
        let copy = Array(UnsafeRawBufferPointer(start: start, count: encoded.length))
        guard let bare = target == .webp ? WebPContainer.withoutMetadata(copy) : copy else { throw .unreadable }
        return CleanImage(kind: target, bytes: bare, width: Int(encoded.width), height: Int(encoded.height))
    }
}
