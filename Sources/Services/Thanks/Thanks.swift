public import Domain

/// What a reporter said to a unit when a case had ended (X8). It stands in no score.
public struct Thanks: Sendable, Equatable {
    /// Whether somebody has looked at it, and what he decided.
    public enum State: String, CaseIterable, Sendable {
        /// Nobody has looked at it yet.
        case waiting
        case shown
        case hidden
    }

    /// Most characters.
    public static let longest = 200

    public let code: TrackingCode
    public let unit: Holder
    /// Without what tells about a person, wherever it is shown.
    public let words: String
    public let state: State
    public let at: Instant
    /// By when somebody should have looked at it.
    public let due: Instant
}
