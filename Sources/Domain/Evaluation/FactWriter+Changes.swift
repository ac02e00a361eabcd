extension FactWriter {
    /// When time alone makes the rows differ from what they are now.
    var changesBy: Instant? {
        if replay.report.state.isOpen { return ClockZone.wib.startOfDay(ClockZone.wib.date(of: asOf).next) }
        let windows = replay.closures.flatMap { record -> [Instant] in
            let lastDay = ClockZone.wib.date(of: record.at).adding(days: Self.recurrenceDays)
            let window = record.window.map { replay.report.clocks[$0].clock.due(in: replay.calendar, asOf: asOf).instant }
            return [window, ClockZone.wib.startOfDay(lastDay.next)].compactMap(\.self)
        }
        let promises = replay.report.promises.filter { $0.endedAt == nil && $0.keptAt == nil }.map(\.dueAt)
        return (windows + promises).filter { $0 > asOf }.min()
    }
}
