import Domain

extension RetentionClass {
    /// From when on nothing of the class has been destroyed by age, by the shortest rule that ever held: what is missing from then on was
    /// taken by somebody.
    func keptSince(_ policies: PolicyTable, at now: Instant) throws -> Instant {
        now.adding(seconds: -Int64(try policies.least(.limit(key), until: ClockZone.wib.date(of: now))) * 86_400)
    }
}
