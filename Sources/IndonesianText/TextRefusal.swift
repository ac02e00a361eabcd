/// Why a text cannot be kept at all.
public enum TextRefusal: Error, Equatable, Sendable {
    /// It holds a NUL character: never typed by a person, and cut off by databases.
    case nul
}
