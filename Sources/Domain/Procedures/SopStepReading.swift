/// How far one step of the operating procedure has come in a case.
public struct SopStepReading: Sendable, Equatable, Codable {
    public enum State: String, Sendable, CaseIterable, Codable {
        case done
        /// Done after its due, or not done and overdue.
        case late
        /// Passed over by a later step or by the end of the case.
        case skipped
        case pending
    }

    /// The number of the step.
    public var step: Int
    public var state: State
    /// Nil where it has not begun, or nothing tells when.
    public var startedAt: Instant?
    public var endedAt: Instant?
    /// The last day in time; nil where the step has no days, has not begun, or stands still with the report.
    public var dueDate: CivilDate?
    /// The first moment too late.
    public var dueAt: Instant?

    public init(
        step: Int, state: State, startedAt: Instant? = nil, endedAt: Instant? = nil, dueDate: CivilDate? = nil, dueAt: Instant? = nil
    ) {
        self.step = step
        self.state = state
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.dueDate = dueDate
        self.dueAt = dueAt
    }
}
