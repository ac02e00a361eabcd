public import Domain

/// A departure as it was recorded, with the reason that was given for it.
public struct RecordedDeparture: Sendable, Equatable {
    public let id: ID<SopDeparture>
    public let version: ID<SopVersion>
    /// The event with which the time of that body began.
    public let run: Int64
    public let departure: SopDeparture
    /// Nil while whoever departed has left it open.
    public let reason: String?
    public let reasonAt: Instant?
}
