public import Domain

/// Another report that belongs to this one, as far as the viewer may know of it.
public struct RelatedReport: Sendable, Equatable {
    public enum Relation: String, Sendable, CaseIterable {
        /// The earlier report, whose problem came back as this one.
        case recurrenceOf
        /// A later report of the same problem.
        case recurrence
        /// The report in which this matter was told beside others.
        case splitFrom
        /// A matter that was split off from this report.
        case part
        /// The report with which this one was joined.
        case mergedInto
        /// A report that was joined to this one.
        case joined
        /// A report that an officer linked without joining the two.
        case linked
    }

    public let relation: Relation
    public let code: TrackingCode
}
