extension Sequence<CalendarDay> {
    /// The rows as they were at a moment: what was entered later is unknown, what was called off later still stands. A figure recomputed
    /// as of its date counts its days with these, or it would not recompute.
    public func known(at moment: Instant) -> [CalendarDay] {
        filter { row in row.addedAt.map { $0 <= moment } ?? true }.map { row in
            guard let cancelled = row.cancelledAt, cancelled > moment else { return row }
            return CalendarDay(date: row.date, name: row.name, kind: row.kind, agency: row.agency, addedAt: row.addedAt)
        }
    }
}
