extension Clock {
    /// The same duty from its start with another amount, as it would have run without what was decided on the way.
    public func asIf(amount: Int) -> Clock {
        Clock(
            key: key, start: start, zone: startZone, agency: agency, amount: amount, unit: unit, pauseLimit: pauseLimit, pauses: pauses)
    }
}
