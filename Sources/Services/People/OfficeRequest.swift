public import Domain

/// An act of administration that one national admin has asked for and another must approve (rule C.1): a new agency or its
/// inspectorate, or a person on the duty of Arbiter or IdentityCustodian. Until then nothing of it holds.
public struct OfficeRequest: Sendable, Equatable {
    /// What is to be done, as it was asked for.
    public enum Wish: Sendable, Equatable, Codable {
        case agency(AgencyForm)
        case seat(ID<Officer>, SeatForm)
        case invitation(Invitation)
        /// A new unit that is an agency's inspectorate.
        case unit(UnitForm, in: ID<Agency>)
        /// A unit becomes the inspectorate, or is it no more.
        case unitChange(ID<WorkUnit>, UnitForm)
    }

    public let id: ID<OfficeRequest>
    public let wish: Wish
    public let askedBy: ID<Officer>
    public let askedByName: String
    /// The person who is to get the seat, where he has an account already.
    public let subjectName: String?
    public let askedAt: Instant
}

/// A person who is to get an account with its first seat.
public struct Invitation: Sendable, Equatable, Codable {
    public var email: String
    public var name: String
    public var language: String
    public var seat: SeatForm

    public init(email: String, name: String, language: String = "id", seat: SeatForm) {
        self.email = email
        self.name = name
        self.language = language
        self.seat = seat
    }
}

/// What became of an act of administration.
public enum OfficeOutcome<Entity>: Sendable, Equatable {
    case done(ID<Entity>)
    /// It waits for a second national admin.
    case asked(ID<OfficeRequest>)

    /// What was made; nil where it waits.
    public var made: ID<Entity>? {
        if case .done(let id) = self { id } else { nil }
    }
}
