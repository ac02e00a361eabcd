/// How a case stands to its operating procedure: each step, and each departure. Depends on the procedure, the events, the calendar and the
/// clock alone, so that it can be read again at any time and comes to the same.
public struct SopReading: Sendable, Equatable {
    /// In the order of the procedure.
    public let steps: [SopStepReading]
    /// By round, step and matter.
    public let departures: [SopDeparture]
    /// When a step that runs now becomes late, the first of them; nil where none will by the mere passing of time.
    public let lookAt: Instant?

    /// Departures in the receipt of a report belong to the run in which the receipt lay, and are not told again for the next body.
    public init(steps: [SopStep], run: SopRun, calendar: WorkCalendar, now: Instant) {
        let ordered = steps.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
        let rounds = SopRound.all(in: run, now: now)
        var readings: [Int: SopStepReading] = [:]
        var departures: [SopDeparture] = []
        var lookAt: Instant?
        for round in rounds {
            let found = round.read(ordered, run: run, calendar: calendar)
            for entry in found {
                readings[entry.reading.step] = entry.reading
                departures += entry.departures
                if round.isOpen, entry.reading.state == .pending, let due = entry.reading.dueAt, due > now {
                    lookAt = min(lookAt ?? due, due)
                }
            }
        }
        self.steps = ordered.map { readings[$0.number] ?? SopStepReading(step: $0.number, state: .pending) }
        self.departures = departures.sorted {
            ($0.round, $0.step, $0.matter.rawValue) < ($1.round, $1.step, $1.matter.rawValue)
        }
        self.lookAt = lookAt
    }

    /// The number of the step that is to be done next; nil where none waits.
    public static func next(_ steps: [SopStepReading]) -> Int? {
        let waiting = steps.filter { $0.endedAt == nil && ($0.state == .pending || $0.state == .late) }
        return (waiting.first { $0.startedAt != nil } ?? waiting.first)?.step
    }
}
