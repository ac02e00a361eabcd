/// A row of one reference file: where it stands and how it is read.
protocol ReferenceRow: Sendable {
    /// Relative to the reference folder.
    static var file: String { get }
    static var columns: [String] { get }
    /// Never fails: what is wrong is left in `fields.bad`, and the row is then not used.
    init(_ fields: inout ReferenceFields)
}
