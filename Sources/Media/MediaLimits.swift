/// What an honest file needs at most, and what its copies are made to.
public enum MediaLimits {
    /// Bytes of an uploaded file (uploads end at 10 MB; the rest is margin).
    public static let fileLength = 16 << 20
    /// Pixels, width times height: 50 megapixels.
    public static let pixels = 50_000_000
    /// Pixels on one side.
    public static let side = 20_000
    /// Long side of the stored copy, in pixels.
    public static let imageSide = 2560
    /// Long side of the thumbnail, in pixels.
    public static let thumbnailSide = 480
    /// Quality of JPEG and WebP copies, of 100.
    public static let quality = 82
    /// Pages of a PDF.
    public static let pages = 2_000
    /// Objects of a PDF that its pages reach.
    public static let objects = 200_000
    /// Bytes of one stream of a PDF when it is unpacked.
    public static let streamLength = 256 << 20
    /// Address space of the process, in bytes.
    public static let memory: UInt64 = 2 << 30
    /// Processor seconds of the process.
    public static let processorSeconds: UInt64 = 20
    /// Bytes of any file it writes.
    public static let outputLength: UInt64 = 32 << 20
}
