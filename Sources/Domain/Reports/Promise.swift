/// The next dated step that a holder announced, shown to reporter and public (rule J.5).
public struct Promise: Codable, Sendable, Equatable {
    public var wording: Wording
    public var date: CivilDate
    public var madeAt: Instant
    public var keptAt: Instant?

    public init(wording: Wording, date: CivilDate, madeAt: Instant, keptAt: Instant? = nil) {
        self.wording = wording
        self.date = date
        self.madeAt = madeAt
        self.keptAt = keptAt
    }
}
