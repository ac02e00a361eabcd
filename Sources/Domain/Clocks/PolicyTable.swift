/// The policy rows of the office, asked by key, agency and day.
public struct PolicyTable: Sendable {
    private let rows: [PolicyKey: [PolicyRow]]

    public init(rows: [PolicyRow]) {
        self.rows = Dictionary(grouping: rows, by: \.key)
    }

    /// The row in force: the agency's own where it is stricter, else the nation's; nil where the nation has none on that day.
    /// Of several rows of one scope the latest begun counts.
    public func row(_ key: PolicyKey, agency: ID<Agency>? = nil, on date: CivilDate) -> PolicyRow? {
        guard let nation = latest(key, agency: nil, on: date) else { return nil }
        guard let agency, let own = latest(key, agency: agency, on: date), own.unit == nation.unit else { return nation }
        return switch key.strictness {
        case .lower: own.value < nation.value ? own : nation
        case .higher: own.value > nation.value ? own : nation
        case .nationOnly: nation
        }
    }

    /// The value of the row in force, as whole days, per cent, hours or pieces.
    public func whole(_ key: PolicyKey, agency: ID<Agency>? = nil, on date: CivilDate) throws(PolicyGap) -> Int {
        guard let row = row(key, agency: agency, on: date) else { throw PolicyGap(key: key, date: date) }
        return row.whole
    }

    /// The least that the nation's row has asked at any time until that day: what could be done by a rule that has ended since.
    public func least(_ key: PolicyKey, until date: CivilDate) throws(PolicyGap) -> Int {
        guard let least = rows[key]?.filter({ $0.agency == nil && $0.validFrom <= date }).map(\.whole).min() else {
            throw PolicyGap(key: key, date: date)
        }
        return least
    }

    /// Starts a clock with the row of its start day. `pauses` are those that the report had before, for `pause.max`.
    public func clock(
        _ key: ClockKey, start: Instant, zone: ClockZone, agency: ID<Agency>? = nil, pauses: [ClockPause] = []
    ) throws(PolicyGap) -> Clock {
        let date = zone.date(of: start)
        guard let row = row(.clock(key), agency: agency, on: date), let unit = row.unit.clockUnit else {
            throw PolicyGap(key: .clock(key), date: date)
        }
        return Clock(
            key: key, start: start, zone: zone, agency: agency, amount: row.whole, unit: unit,
            pauseLimit: self.row(.limit(.pauseMax), agency: agency, on: date)?.whole, pauses: pauses)
    }

    /// Counted days on which the reporter is reminded of a window; empty where none are set.
    public func reminderDays(of key: ClockKey, agency: ID<Agency>? = nil, on date: CivilDate) -> [Int] {
        key.reminderKeys.compactMap { row(.limit($0), agency: agency, on: date)?.whole }.sorted()
    }

    /// How far the clock may be extended; nil where it may not.
    public func extensionLimit(of key: ClockKey, agency: ID<Agency>? = nil, on date: CivilDate) -> Int? {
        key.extensionKey.flatMap { row(.limit($0), agency: agency, on: date)?.whole }
    }

    private func latest(_ key: PolicyKey, agency: ID<Agency>?, on date: CivilDate) -> PolicyRow? {
        rows[key]?.filter { $0.agency == agency && $0.applies(on: date) }.max { $0.validFrom < $1.validFrom }
    }
}
