/// The days on which a working-day clock stood still: d with from < d <= to, each once, and waiting for the reporter only as far as
/// the limit of the report goes (G.2.4).
struct PausedDays {
    private let ranges: [ClosedRange<CivilDate>]

    /// Pauses that still last are taken to last until `asOf`.
    init(_ pauses: [ClockPause], zone: ClockZone, limit: Int?, asOf: Instant) {
        var left = limit.map { max(0, $0) } ?? Int.max
        var waitedThrough = CivilDate.earliest
        var ranges: [ClosedRange<CivilDate>] = []
        for pause in pauses.sorted(by: { $0.from < $1.from }) {
            var first = zone.date(of: pause.from).next
            var last = zone.date(of: pause.to ?? max(asOf, pause.from))
            if pause.cause == .awaitingReporter {
                first = max(first, waitedThrough.next)
                last = min(last, first.adding(days: left).previous)
            }
            guard first <= last else { continue }
            if pause.cause == .awaitingReporter {
                left -= last.days(since: first) + 1
                waitedThrough = last
            }
            ranges.append(first...last)
        }
        self.ranges = ranges
    }

    func contains(_ date: CivilDate) -> Bool {
        ranges.contains { $0.contains(date) }
    }
}
