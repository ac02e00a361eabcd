/// What one row of facts is about. An indicator counts or measures the rows of one grain.
public enum Grain: String, Sendable, Codable, CaseIterable {
    /// A report that arrived at a body, as it stands there (K.2: arrived).
    case arrival
    /// A report that left for an office outside SP4N: printed apart for the nation, counted for no body.
    case handover
    /// Verification that is due.
    case verification
    /// First follow-up of a disposition that is due.
    case firstFollowUp
    /// A round of the clock of the whole case that is due.
    case classRound
    /// A clock that has ended, with the days that it counted.
    case duration
    /// An ending of a report, also one that was later undone.
    case closure
    case reopening
    /// A disposition that a body received, and what became of it.
    case disposition
    /// A dated next step that is due.
    case promise
    case rating
    /// An appeal or objection, decided or open.
    case appeal
    /// A report that is open at the moment of evaluation, whatever the period.
    case backlog

    /// A body of the register, with its decree and its activity.
    case body
    /// A unit that receives reports, with its liaison officers.
    case receivingUnit
    /// An answer of the quality sample, with its points.
    case answerReview
    /// A cluster that called for a preventive action that is due.
    case cluster
    /// A preventive action with the reports of its cluster before and after it.
    case preventiveAction
    /// An activity of an action plan that is due.
    case planActivity
    /// A recommendation that is due.
    case recommendation
    /// A task of the inspectorate that is due.
    case apipTask
    /// One person who reported in the period, known to the vault alone by a keyed hash.
    case reporter
    case surveyAnswer
    /// A report whose reporter said to which groups he belongs.
    case description
    /// A policy brief that was issued.
    case brief

    /// Comes from the histories of reports; the rows of the others are handed in by the registers that keep them.
    public var isOfReports: Bool { Self.ofReports.contains(self) }

    /// Stands at the moment of evaluation: the days of the period do not choose its rows.
    public var isStanding: Bool { [.backlog, .body, .receivingUnit].contains(self) }

    private static let ofReports: Set<Grain> = [
        .arrival, .handover, .verification, .firstFollowUp, .classRound, .duration, .closure, .reopening, .disposition, .promise, .rating,
        .appeal, .backlog,
    ]
}
