/// Days that an ended clock counted (M09).
struct DurationRecord {
    var clock: String
    var endedAt: Instant
    var bearer: Holder?
    /// Working days for the reporter and the nation, from the start.
    var days: Int
    /// Working days of the body, from the day on which it got the report.
    var ownDays: Int
    /// Working days on which it stood still.
    var pausedDays: Int
    var round = 1
}
