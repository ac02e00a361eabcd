public import Domain

/// A visit to the place of a matter, given to one officer for one day, and what he found there. It is a working note of the office: the
/// report goes on as before.
public struct FieldVisit: Sendable, Equatable {
    /// Most characters of the place, and of what to look at.
    public static let longestPlace = 200
    public static let longestTask = 1000
    public static let longestFinding = 4000
    /// How many may stand open on one case.
    public static let most = 10

    public enum Moment: String, Sendable, CaseIterable {
        case before, after
    }

    public let id: ID<FieldVisit>
    public let report: ID<Report>
    public let code: TrackingCode
    public let officer: ID<Officer>
    public let name: String
    public let day: CivilDate
    public let place: String
    /// What to look at there.
    public let task: String
    /// When the officer may see name and contact, where that was agreed to (D, Visit); nil where he may not.
    public let contactFrom: Instant?
    public let contactUntil: Instant?
    public let isCalledOff: Bool
    public let finding: Finding?
    public internal(set) var files: [File] = []

    public struct Finding: Sendable, Equatable {
        public let text: String
        /// When the officer stood there.
        public let seenAt: Instant
        public let point: Coordinates?
        public let doneAt: Instant
    }

    public struct File: Sendable, Equatable {
        public let id: ID<Attachment>
        public let moment: Moment
    }

    public var isOpen: Bool { finding == nil && !isCalledOff }
}

/// What an officer brings back from a visit.
public struct VisitFinding: Sendable {
    public var text: String
    public var seenAt: Instant
    public var point: Coordinates?
    public var before: [ID<Attachment>]
    public var after: [ID<Attachment>]
    /// Made where it was typed: the same finding sent again is stored once.
    public var formKey: String

    public init(
        text: String, seenAt: Instant, point: Coordinates? = nil, before: [ID<Attachment>] = [], after: [ID<Attachment>] = [],
        formKey: String
    ) {
        self.text = text
        self.seenAt = seenAt
        self.point = point
        self.before = before
        self.after = after
        self.formKey = formKey
    }
}
