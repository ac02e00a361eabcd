/// Why a file is not taken, as it is said to the parent process.
public enum MediaRefusal: String, Error, Sendable, CaseIterable {
    /// The content is not of the kind it was said to be.
    case wrongType = "wrong-type"
    /// Above a limit of `MediaLimits`; nothing more was decoded.
    case tooLarge = "too-large"
    /// Damaged or cut off.
    case unreadable
    /// A PDF that is encrypted, or whose use its maker restricted.
    case locked
    /// The files could not be opened or written, or libvips did not start: nothing is said about the file.
    case unavailable
}
