/// What an officer asked the reporter to complete. Only the verifier's first and the holders' first question pause the clocks.
public struct Question: Codable, Sendable, Equatable {
    public enum Stage: String, Codable, Sendable {
        case verifier
        case holder
    }

    public var wording: Wording
    public var stage: Stage
    public var askedAt: Instant
    public var answeredAt: Instant?
    /// When the time to answer ran out, or nobody was there any more to answer.
    public var lapsedAt: Instant?

    /// The reporter has answered, or has let his time pass.
    public var isSettled: Bool { answeredAt != nil || lapsedAt != nil }

    public init(wording: Wording, stage: Stage, askedAt: Instant, answeredAt: Instant? = nil) {
        self.wording = wording
        self.stage = stage
        self.askedAt = askedAt
        self.answeredAt = answeredAt
    }
}
