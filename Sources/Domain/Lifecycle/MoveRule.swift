/// Who may make a move, apart from the permission matrix: the reporter with both codes, the system's worker, or an officer
/// whose role the matrix allows the named action.
public enum MoveActor: Sendable, Hashable {
    case reporter
    case system
    case officer(Action)
}

/// One row of the table of moves: from where, by whom, to where, and what it must carry.
public struct MoveRule: Sendable {
    public let move: Move
    public let from: Set<ReportState>
    public let actors: [MoveActor]
    /// The states in which the report may stand afterwards; empty where the state does not change.
    public let to: Set<ReportState>
    /// What the move must carry, in the words of the manual.
    public let requires: String
    /// The only roles that make it, where the row names fewer than the matrix; nil where the matrix decides alone.
    public let only: Set<Role>?
    /// Roles that make it only while their own body holds the report ("NA, IA holding").
    public let holding: Set<Role>

    init(
        _ move: Move, from: Set<ReportState>, by actors: [MoveActor], to: Set<ReportState>, requires: String = "",
        only: Set<Role>? = nil, holding: Set<Role> = []
    ) {
        self.move = move
        self.from = from
        self.actors = actors
        self.to = to
        self.requires = requires
        self.only = only
        self.holding = holding
    }
}

extension Set<ReportState> {
    static let active: Set = [.disposed, .inProgress]
    static let open: Set = [.unverified, .awaitingReporter, .disposed, .inProgress, .answered, .inArbitration]
    static let anyButDraft = Set(ReportState.allCases).subtracting([.draft])
    static let same: Set = []
}
