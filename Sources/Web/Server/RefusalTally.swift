/// How often each page refused something in the last minute, so that a flood of refusals is one line a minute and kind.
struct RefusalTally {
    struct Kind: Hashable {
        /// As it was registered, with names in the place of what visitors wrote.
        let route: String
        let status: Int
    }

    private struct Minute {
        let began: ContinuousClock.Instant
        var unsaid: Int
    }

    private var minutes: [Kind: Minute] = [:]

    /// The number of earlier refusals of this kind of which no line was written; nil where this one needs none either.
    mutating func note(_ kind: Kind, at now: ContinuousClock.Instant) -> Int? {
        if var minute = minutes[kind], now - minute.began < .seconds(60) {
            minute.unsaid += 1
            minutes[kind] = minute
            return nil
        }
        let unsaid = minutes[kind]?.unsaid ?? 0
        minutes[kind] = Minute(began: now, unsaid: 0)
        return unsaid
    }
}
