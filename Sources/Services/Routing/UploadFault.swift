/// One line of an uploaded table that cannot stand.
public struct UploadFault: Sendable, Equatable {
    /// Counted from 1 with the header.
    public var line: Int
    /// The column; empty where the whole line is meant.
    public var field: String
    public var reason: FieldFault.Reason
}
