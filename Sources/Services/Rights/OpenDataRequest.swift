public import Domain

/// A reporter's request about his data that waits for an officer, without a word of the case itself.
public struct OpenDataRequest: Sendable {
    public let request: DataRequest
    public let code: TrackingCode
    /// What the reporter wrote; empty where the program waits by itself, for the vault.
    public let words: String
    public let isLate: Bool
}
