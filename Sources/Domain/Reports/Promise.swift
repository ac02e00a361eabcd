/// The next dated step that a holder announced, shown to reporter and public (rule J.5).
public struct Promise: Codable, Sendable, Equatable {
    public var wording: Wording
    public var date: CivilDate
    public var madeAt: Instant
    public var keptAt: Instant?
    /// Who made it; nil in reports from before that was kept.
    public var maker: Holder?
    /// Whose days it counts.
    public var zone: ClockZone?
    /// The date that was promised first, where it was moved.
    public var movedFrom: CivilDate?
    /// The report left its maker before the date: nobody owes it any more, and it counts neither way.
    public var endedAt: Instant?

    public init(
        wording: Wording, date: CivilDate, madeAt: Instant, keptAt: Instant? = nil, maker: Holder? = nil, zone: ClockZone? = nil
    ) {
        self.wording = wording
        self.date = date
        self.madeAt = madeAt
        self.keptAt = keptAt
        self.maker = maker
        self.zone = zone
    }

    /// The instant from which it is broken: the end of the promised day.
    public var dueAt: Instant { (zone ?? .wib).startOfDay(date.adding(days: 1)) }

    public var isOpen: Bool { keptAt == nil && endedAt == nil }

    /// A promise is broken from the day after its date, and stays so if the act comes later.
    public func isBroken(at now: Instant) -> Bool { endedAt == nil && (keptAt ?? now) >= dueAt }
}
