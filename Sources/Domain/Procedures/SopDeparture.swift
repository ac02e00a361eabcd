/// A way in which a case went another way than its operating procedure says (penyimpangan SOP). Recorded by the system; it never stops
/// an act.
public struct SopDeparture: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// A later step was done, or the case was finished, and this one never.
        case skipped
        /// Done only after a later step.
        case outOfOrder
        case late
        /// Done by another seat than the procedure names.
        case wrongRole
    }

    /// What it concerns: a step departs at most once in each way, and `skipped` becomes `outOfOrder` once the step is made up for.
    public enum Matter: String, Sendable, CaseIterable {
        case order
        case time
        case role
    }

    /// The number of the step.
    public var step: Int
    /// 0 for the first time through, one more for each return to work.
    public var round: Int
    public var kind: Kind
    /// When it came to that: of a late step its due instant.
    public var at: Instant
    /// Who made it so; nil where nobody did, as where time ran out.
    public var officer: ID<Officer>?
    /// The body in whose hands the report was.
    public var holder: Holder?

    public init(step: Int, round: Int, kind: Kind, at: Instant, officer: ID<Officer>? = nil, holder: Holder? = nil) {
        self.step = step
        self.round = round
        self.kind = kind
        self.at = at
        self.officer = officer
        self.holder = holder
    }

    public var matter: Matter {
        switch kind {
        case .skipped, .outOfOrder: .order
        case .late: .time
        case .wrongRole: .role
        }
    }
}
