/// Days added to a clock with a second yes, before its due (F row 32). Measures of punctuality ignore them.
public struct ClockExtension: Hashable, Sendable, Codable {
    public let days: Int
    public let grantedAt: Instant

    public init(days: Int, grantedAt: Instant) {
        self.days = min(max(days, 0), Clock.longest)
        self.grantedAt = grantedAt
    }
}
