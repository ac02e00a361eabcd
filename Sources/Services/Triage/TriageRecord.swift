public import Domain

/// Stands for one mark in ids.
public enum TriageEntry {}

/// A mark with everything that was said about it.
public struct TriageRecord: Sendable, Equatable {
    /// One step, in order.
    public struct Step: Sendable, Equatable {
        /// What was done at this step.
        public enum Kind: String, CaseIterable, Sendable {
            case given, agreed, returned, lifted, appealed, upheld, refused, lapsed
        }

        public let kind: Kind
        /// Whose seat it was; nil for the reporter, the system and the national desk.
        public let agency: ID<Agency>?
        /// His name, where the reader may know it.
        public let officer: String?
        public let words: String
        public let at: Instant
    }

    public let id: ID<TriageEntry>
    public let report: ID<Report>
    public var mark: TriageMark
    public var steps: [Step]

    /// Without the second yes, which is no matter of the reporter's.
    public var stepsForReporter: [Step] { steps.filter { $0.kind != .agreed } }
}

/// What an officer has before him who looks at the good faith of a report.
public struct TriageView: Sendable {
    public let file: CaseFile
    public let signs: [TriageSign]
    /// All marks, the newest first.
    public let records: [TriageRecord]
    /// Grades that this seat may give now.
    public let grades: [TriageGrade]
    public let mayAgree: Bool
    public let mayLift: Bool
    public let mayJudge: Bool

    /// The one that is open.
    public var open: TriageRecord? { records.first { $0.mark.state.isOpen } }
}

/// A mark that waits for somebody, in his list.
public struct TriageTask: Sendable {
    public let code: TrackingCode
    public let title: String
    public let grade: TriageGrade
    /// An appeal; else a second yes.
    public let isAppeal: Bool
    public let due: Instant
}
