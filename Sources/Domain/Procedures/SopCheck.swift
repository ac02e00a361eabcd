/// What is wrong with a version of an operating procedure, each thing at its step.
public struct SopCheck: Sendable {
    public struct Fault: Sendable, Hashable {
        public enum Reason: String, Sendable, CaseIterable {
            case missing
            /// Two steps have the same number.
            case taken
            /// A step starts where it ends.
            case circular
            /// More days than the office's own deadline for the same.
            case tooManyDays
            case outOfRange
        }

        /// The number of the step; nil for the version itself.
        public var step: Int?
        public var field: String
        public var reason: Reason
        /// The most that would be right.
        public var limit: Int?
    }

    /// The most steps of one version.
    public static let mostSteps = 40
    /// The longest step, in days.
    public static let mostDays = 365

    /// - Parameter day: the first day on which the version counts; the deadlines of that day hold.
    public static func faults(in steps: [SopStep], agency: ID<Agency>?, policies: PolicyTable, on day: CivilDate) -> [Fault] {
        var faults: [Fault] = steps.isEmpty ? [Fault(step: nil, field: "steps", reason: .missing)] : []
        if steps.count > mostSteps { faults.append(Fault(step: nil, field: "steps", reason: .outOfRange, limit: mostSteps)) }
        var seen: Set<Int> = []
        for step in steps {
            func refuse(_ field: String, _ reason: Fault.Reason, limit: Int? = nil) {
                faults.append(Fault(step: step.number, field: field, reason: reason, limit: limit))
            }
            if !seen.insert(step.number).inserted { refuse("number", .taken) }
            if !(1...mostSteps).contains(step.number) { refuse("number", .outOfRange, limit: mostSteps) }
            if step.name.isEmpty { refuse("name", .missing) }
            if step.from == step.to { refuse("to", .circular) }
            guard let days = step.days else { continue }
            guard (1...mostDays).contains(days) else {
                refuse("days", .outOfRange, limit: mostDays)
                continue
            }
            if let limit = longest(step, agency: agency, policies: policies, on: day), isLonger(step, days, than: limit) {
                refuse("days", .tooManyDays, limit: limit.whole)
            }
        }
        return faults
    }

    /// The most generous row of the clocks that measure the same; nil where none does.
    private static func longest(_ step: SopStep, agency: ID<Agency>?, policies: PolicyTable, on day: CivilDate) -> PolicyRow? {
        step.clocks.compactMap { policies.row(.clock($0), agency: agency, on: day) }.max { $0.whole < $1.whole }
    }

    /// So many working days are never fewer than as many calendar days.
    private static func isLonger(_ step: SopStep, _ days: Int, than row: PolicyRow) -> Bool {
        days > row.whole || (step.unit == .workingDays && row.unit.clockUnit == .calendarDays)
    }
}
