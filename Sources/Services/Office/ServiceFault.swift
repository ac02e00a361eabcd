/// What a command or query of the office answers when it cannot do what was asked. Pages and JSON are made of it in one place.
public enum ServiceFault: Error, Sendable, Equatable {
    /// Unknown, or not for this viewer: the two are never told apart.
    case notFound
    case notPermitted
    /// The thing has changed since the form was shown.
    case conflict
    case invalid([FieldFault])
    case tooMany(retryAfterSeconds: Int)
    /// Too much at once, or the data store is away; nothing was stored.
    case unavailable(retryAfterSeconds: Int)
}

/// What is wrong with one field, as a reason that the text catalogue puts into words.
public struct FieldFault: Sendable, Equatable {
    public enum Reason: String, Sendable, CaseIterable {
        case missing
        case tooLong
        case tooShort
        case malformed
        case unknown
        case outOfRange
        case taken
        case inTheFuture
        case tooWeak
        case wrong
        /// A body that still holds open reports cannot end without a successor.
        case holdsReports
        /// A body that examines a report cannot take in those whom it accuses.
        case examines
        /// Only who runs the installation gives it (C.1).
        case reserved
        /// Nobody checks what he handles himself (C.2).
        case checksHimself
        /// Nobody limits or widens what he sees himself.
        case ownSeat
        /// What two people have given is not widened by one alone (C.1).
        case givenByTwo
        /// Something still has it, or had it.
        case inUse
        /// A profile takes from its own role only.
        case otherRole
        /// Leads back to where it began.
        case circular
        /// A version that is or was in force is not edited; another one takes its place.
        case frozen
        /// More days than the office's own deadline for the same.
        case tooManyDays
        /// A step starts where it ends.
        case sameMoment
        /// Something else in it must be put right before.
        case notReady
        /// Tomorrow at the earliest.
        case tooSoon
        /// Another version claims some of the same days.
        case overlaps
    }

    public var field: String
    public var reason: Reason
    public var limit: Int?

    public init(_ field: String, _ reason: Reason, limit: Int? = nil) {
        self.field = field
        self.reason = reason
        self.limit = limit
    }
}
