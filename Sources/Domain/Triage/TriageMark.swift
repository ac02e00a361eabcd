/// A doubt that a person has put on a report, from the proposal to its end. What was said at each step lies beside it.
public struct TriageMark: Sendable, Equatable {
    /// Where it stands between its proposal and its end.
    public enum State: String, CaseIterable, Sendable, Codable {
        /// Waits for another person's yes, and counts for nothing.
        case asked
        case standing
        /// The reporter says that it is wrong; until it is decided it counts for nothing.
        case appealed
        /// Another body has looked at it, and it stands.
        case confirmed
        /// The other person did not agree, or did not say so in time.
        case returned
        case lifted

        /// Neither taken back nor lifted.
        public var isOpen: Bool { self != .returned && self != .lifted }
        /// The reporter has been told of it.
        public var isTold: Bool { self != .asked && self != .returned }
    }

    /// Who gave it, and from which seat: never who judges it.
    public struct Seat: Sendable, Equatable {
        public var officer: ID<Officer>
        public var agency: ID<Agency>?
        public var unit: ID<WorkUnit>?

        public init(officer: ID<Officer>, agency: ID<Agency>?, unit: ID<WorkUnit>?) {
            self.officer = officer
            self.agency = agency
            self.unit = unit
        }
    }

    public var grade: TriageGrade
    public var ground: TriageGround
    public var state: State
    public var giver: Seat
    public var approver: ID<Officer>?
    /// Since when it stands; nil where it never did.
    public var since: Instant?
    /// Until when the reporter may contest it.
    public var appealUntil: Instant?
    /// When what waits is over: not agreed to by then it falls, not judged by then it is lifted.
    public var due: Instant?

    public init(
        grade: TriageGrade, ground: TriageGround, state: State, giver: Seat, approver: ID<Officer>? = nil, since: Instant? = nil,
        appealUntil: Instant? = nil, due: Instant? = nil
    ) {
        self.grade = grade
        self.ground = ground
        self.state = state
        self.giver = giver
        self.approver = approver
        self.since = since
        self.appealUntil = appealUntil
        self.due = due
    }

    /// Stands against its sender now: neither contested nor over.
    public var counts: Bool { state == .standing || state == .confirmed }
}

/// One step in the life of a mark. Lengths are of the words that go with it, in characters.
public enum TriageAct: Sendable, Equatable {
    case give(TriageGrade, TriageGround, length: Int)
    case agree
    case giveBack(length: Int)
    case lift(length: Int)
    /// By the reporter alone.
    case appeal(length: Int)
    case judge(isUpheld: Bool, length: Int)
    /// By the system: nobody agreed, or nobody judged, in time.
    case lapse
}
