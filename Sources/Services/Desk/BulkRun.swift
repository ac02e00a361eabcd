public import Domain

/// What officers may do to many cases at once. Closing, approving, archiving and opening an identity are done one by one.
public enum BulkAct: String, Sendable, CaseIterable {
    /// Giving them to one officer.
    case assign
    case label
    /// Handing them down to one unit.
    case dispose
    /// Joining them to one report of the same matter.
    case merge
    /// Telling the reporters of all what was done and when the next step comes.
    case acknowledge

    /// Whether it can be taken back from its result. A disposal is taken back by another one.
    public var isUndoable: Bool { self == .assign || self == .label || self == .merge }

    /// Most cases at once.
    public static let most = 100
}

/// What became of one case of several.
public struct BulkLine: Sendable, Codable, Equatable {
    public enum Outcome: String, Sendable, Codable, CaseIterable {
        case done
        /// It was so already.
        case unchanged
        /// It waits for another person's yes.
        case waiting
        /// The rules stand against it.
        case refused
        /// Not possible for this case from this seat now.
        case unavailable
        /// Somebody acted on it after the officer had ticked it.
        case changed
        /// Unknown, or not for this seat: the two are never told apart.
        case gone
        case undone
        /// It was to be taken back, and somebody has acted on it since.
        case kept
    }

    public var code: TrackingCode
    public var outcome: Outcome
    /// Which rule stands against it.
    public var reason: Refusal.Reason?
    /// And what of the form it means.
    public var field: String?
    /// The case's version once it was done.
    public var version: Int64?
    /// In whose hands it was before.
    public var before: ID<Officer>?

    public init(
        _ code: TrackingCode, _ outcome: Outcome, reason: Refusal.Reason? = nil, field: String? = nil, version: Int64? = nil,
        before: ID<Officer>? = nil
    ) {
        self.code = code
        self.outcome = outcome
        self.reason = reason
        self.field = field
        self.version = version
        self.before = before
    }
}

/// One act on many cases, as its officer finds it again.
public struct BulkRun: Sendable, Equatable {
    public let id: ID<BulkRun>
    public let act: BulkAct
    /// The label, or the officer's number.
    public let detail: String
    public let at: Instant
    public var lines: [BulkLine]

    /// Something of it can be taken back still.
    public var isUndoable: Bool { act.isUndoable && lines.contains { $0.outcome == .done } }
}
