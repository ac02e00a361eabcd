/// Why a file's content is not taken; the reporter is told which.
public enum FileRefusal: String, Error, Sendable, CaseIterable {
    /// Nothing was in it.
    case empty
    /// Not JPEG, PNG, WebP or PDF, whatever its name says.
    case unknownKind = "unknown-kind"
    /// Begins or ends like a second kind of file too (page, script, archive): what one reader shows, another would run.
    case ambiguous
    /// A PDF without its end: cut off on the way.
    case incomplete
}
