public import Domain

/// What is late and what is about to be, of all that a seat may list.
public struct OverdueBoard: Sendable {
    /// The duties of one kind in one body.
    public struct Group: Sendable, Equatable {
        /// Nil: the national desk.
        public let body: Holder?
        /// Nil where it is not known yet: the worker finds it out.
        public let clock: ClockKey?
        /// The step of the ladder that was told last; nil for those that are late without one having been told, or not late yet.
        public let level: LadderLevel?
        public let count: Int
        /// When the oldest of them was due.
        public let oldest: Instant
        /// Who was told at that step.
        public let told: [Role]
        /// The national desk was told too.
        public let isNationTold: Bool
    }

    public struct Line: Sendable {
        public let code: TrackingCode
        public let title: String
        public let body: Holder?
        public let clock: ClockKey?
        public let level: LadderLevel?
        public let dueAt: Instant
    }

    /// Late ones, the oldest first.
    public let late: [Group]
    /// Due within ``OverdueBoard/soonDays`` days.
    public let soon: [Group]
    /// The cases that are late for the longest.
    public let worst: [Line]

    /// Calendar days before a date from which on it is about to be missed.
    public static let soonDays = 3
}
