import Services

/// How much a form may carry; more is refused before it is kept.
public struct FormLimits: Sendable {
    /// Bytes of the whole body.
    public var total: Int
    /// Fields and files together.
    public var parts: Int
    /// Bytes of one field that is not a file. Far more than any field takes: a text that is too long is told beside its field, with
    /// everything typed, and is not cut off on the way.
    public var field: Int
    /// Files that are kept; more are counted by name and left out.
    public var files: Int
    /// Bytes of one file; what is more is read and thrown away, so that the form it came with stays.
    public var file: Int
    /// Bytes of the header of one part.
    public var partHeader: Int

    /// A form of words: 4 MB in at most two hundred fields, no files.
    public static let words = FormLimits(total: 4_194_304, parts: 200, field: longestField, files: 0, file: 0, partHeader: 4096)
    /// A form with photos and documents, as many and as large as the office takes. Whatever larger thing a person picks by mistake is
    /// read to its end and left out, up to what the connection bears.
    public static let files = FormLimits(
        total: mostRead, parts: 210, field: longestField, files: FileLimits.count, file: FileLimits.bytes, partHeader: 4096)

    /// A form that is kept for an officer who has to sign in first: its words, and the names of its file fields without the files.
    static let carried = FormLimits(
        total: mostRead, parts: 230, field: longestField, files: FileLimits.count, file: 1, partHeader: 4096)

    /// 256 MB: five videos picked by mistake still bring the form back.
    static let mostRead = 268_435_456

    /// 2 MB: what is shorter comes back whole.
    static let longestField = 2_097_152

    /// Bytes of all fields together, with files beside them or without: 4 MB. Fields are held in memory, and written back.
    static let allFields = 4_194_304

    public init(total: Int, parts: Int, field: Int, files: Int, file: Int, partHeader: Int) {
        self.total = total
        self.parts = parts
        self.field = field
        self.files = files
        self.file = file
        self.partHeader = partHeader
    }
}
