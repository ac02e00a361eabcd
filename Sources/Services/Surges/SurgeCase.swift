/// A surge with its reports, as far as a seat lists them.
public struct SurgeCase: Sendable {
    public let surge: Surge
    /// Reports that go on by themselves, earliest first.
    public let apart: [QueueRow]
    /// Reports that were joined to another.
    public let joined: [QueueRow]
}
