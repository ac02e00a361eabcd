public import Domain

/// A part of a joint answer that a body still owes, and until when (row 18).
public struct AwaitedPart: Sendable {
    public var body: Holder
    /// Nil where no clock runs for it.
    public var deadline: Deadline?
    public var isLate = false
}
