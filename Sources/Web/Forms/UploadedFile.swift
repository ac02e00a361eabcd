public import Foundation

/// A file of a form, kept in a temporary place until the form has been dealt with.
public final class UploadedFile: Sendable {
    /// Name of the form field.
    public let field: String
    /// Name on the person's device; for showing only, never for a path.
    public let name: String
    /// Where the bytes are. The file is deleted together with this value.
    public let location: URL
    /// Bytes that were sent; of a file larger than the form's limit none are kept.
    public let size: Int

    init(field: String, name: String, location: URL, size: Int) {
        self.field = field
        self.name = name
        self.location = location
        self.size = size
    }

    deinit {
        try? FileManager.default.removeItem(at: location)
    }
}
