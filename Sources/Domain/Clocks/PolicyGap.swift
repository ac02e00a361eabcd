/// No row says how long a clock is on that day, or the row counts in something that is no time: the reference data is incomplete.
public struct PolicyGap: Error, Hashable, Sendable {
    public let key: PolicyKey
    public let date: CivilDate

    public init(key: PolicyKey, date: CivilDate) {
        self.key = key
        self.date = date
    }
}
