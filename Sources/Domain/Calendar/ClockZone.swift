/// The zone in which a body counts its days (G.2.2): western, central or eastern Indonesian time. Indonesia has no summer time.
public enum ClockZone: String, CaseIterable, Sendable, Codable {
    case wib
    case wita
    case wit

    /// Hours ahead of UTC: WIB 7, WITA 8, WIT 9.
    public var offsetHours: Int {
        switch self {
        case .wib: 7
        case .wita: 8
        case .wit: 9
        }
    }

    /// The day on the wall calendar of that zone when `instant` happens.
    public func date(of instant: Instant) -> CivilDate {
        let local = instant.adding(milliseconds: offset).rawValue
        let (day, rest) = local.quotientAndRemainder(dividingBy: Self.dayLength)
        return CivilDate(daysSinceEpoch: Int(rest < 0 ? day - 1 : day))
    }

    /// 00:00 local of that day.
    public func startOfDay(_ date: CivilDate) -> Instant {
        instant(on: date, hour: 0)
    }

    /// The full hour of that day, local; hours beyond 0...24 are held at the nearest end.
    public func instant(on date: CivilDate, hour: Int) -> Instant {
        let held = Int64(min(max(hour, 0), 24))
        return Instant(milliseconds: Int64(date.daysSinceEpoch) * Self.dayLength + held * 3_600_000 - offset)
    }

    private static let dayLength: Int64 = 86_400_000

    private var offset: Int64 { Int64(offsetHours) * 3_600_000 }
}
