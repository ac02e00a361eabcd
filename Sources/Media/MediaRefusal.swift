/// Why an image is not taken, as it is said to the parent process.
public enum MediaRefusal: String, Error, Sendable, CaseIterable {
    /// The content is not of the kind it was said to be.
    case wrongType = "wrong-type"
    /// Above a limit of `MediaLimits`; nothing was decoded.
    case tooLarge = "too-large"
    /// Damaged or cut off.
    case unreadable
    /// The files could not be opened or written, or libvips did not start: nothing is said about the image.
    case unavailable
}
