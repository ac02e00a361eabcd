/// How much a form may carry; more is refused before it is kept.
public struct FormLimits: Sendable {
    /// Bytes of the whole body.
    public var total: Int
    /// Fields and files together.
    public var parts: Int
    /// Bytes of one field that is not a file. Far more than any field takes: a text that is too long is told beside its field, with
    /// everything typed, and is not cut off on the way.
    public var field: Int
    /// Bytes of one file.
    public var file: Int
    /// Bytes of the header of one part.
    public var partHeader: Int

    /// A form of words: 4 MB in at most two hundred fields, no files.
    public static let words = FormLimits(total: 4_194_304, parts: 200, field: longestField, file: 0, partHeader: 4096)
    /// A form with photos and documents: at most ten of 10 MB, 40 MB in all.
    public static let files = FormLimits(total: 41_943_040, parts: 210, field: longestField, file: 10_485_760, partHeader: 4096)

    /// A form that is kept for an officer who has to sign in first: its words, and the names of its file fields without the files.
    static let carried = FormLimits(total: 41_943_040, parts: 230, field: longestField, file: 1, partHeader: 4096)

    /// 2 MB: what is shorter comes back whole.
    static let longestField = 2_097_152

    /// Bytes of all fields together, with files beside them or without: 4 MB. Fields are held in memory, and written back.
    static let allFields = 4_194_304

    public init(total: Int, parts: Int, field: Int, file: Int, partHeader: Int) {
        self.total = total
        self.parts = parts
        self.field = field
        self.file = file
        self.partHeader = partHeader
    }
}
