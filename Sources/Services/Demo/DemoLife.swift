public import Domain

/// Plans what becomes of a report of the demonstration: most lives go well, some are late, bounced, contested or left lying, in shares
/// like those of the real service. The plan runs into the future; whoever carries it out stops at the present.
public enum DemoLife {
    /// The acts after submission, in order of time.
    public static func plan(seed: UInt64, index: Int, submittedAt: Instant, in world: DemoWorld, calendar: DemoCalendar) -> [DemoStep] {
        var life = DemoLifePlanner(cast: DemoCast(seed: seed, index: index, world: world), seed: seed, index: index, submittedAt, calendar)
        life.run()
        return life.steps
    }
}
