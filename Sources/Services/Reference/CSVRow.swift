/// One row of a table, with the line of the file on which it starts, so that a person can find it again.
public struct CSVRow: Sendable, Equatable {
    /// Counted from 1; the header is line 1.
    public let line: Int
    /// As written, without trimming.
    public let fields: [String]
    /// Why the row cannot be trusted; its fields are a best effort then.
    public let problem: CSVProblem?

    public init(line: Int, fields: [String], problem: CSVProblem? = nil) {
        self.line = line
        self.fields = fields
        self.problem = problem
    }

    /// The field of that column, nil where the row is too short.
    public subscript(column: Int) -> String? {
        fields.indices.contains(column) ? fields[column] : nil
    }
}
