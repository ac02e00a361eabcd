public import Domain

/// A link by which a body without an account sees one case and gives its part of the answer, until it has answered or its time is over.
/// The case, its clocks and the duty to answer the reporter stay with whoever asked.
public struct BodyLink: Sendable, Equatable {
    public enum Standing: String, Sendable, CaseIterable {
        case open
        case answered
        /// The body said whose part it is instead.
        case declined
        case revoked
        case expired
        /// The part is not waited for any more: the case was answered, or has gone to somebody else.
        case over
    }

    public let id: ID<BodyLink>
    public let code: TrackingCode
    public let contribution: ID<Contribution>
    public let body: Holder
    /// The official address to which it was sent; nil where it was printed.
    public let email: String?
    public let madeAt: Instant
    public let expiresAt: Instant
    /// When it was first opened.
    public let openedAt: Instant?
    /// How often it was opened, counted once an hour.
    public let openings: Int
    /// When the body said that it takes the question up.
    public let acceptedAt: Instant?
    public internal(set) var standing: Standing
}

/// To whom a link goes.
public struct BodyLinkForm: Sendable {
    public var contribution: ID<Contribution>?
    /// Empty: the link is printed and handed over.
    public var email: String

    public init(contribution: ID<Contribution>?, email: String) {
        self.contribution = contribution
        self.email = email
    }
}

/// A case as a body without an account sees it by its link.
public struct LinkedCase: Sendable {
    public let link: BodyLink
    /// What a technical account of the body may see: never who reported, never a secret or sensitive report.
    public let file: CaseFile
    public let question: String
    /// The answer to the whole report is asked for: a host holds it for the body (C.3).
    public let isWhole: Bool
    /// What came with the report and may be looked at by the link; nothing that the office keeps for itself.
    public let files: [FileLine]
    /// Nil where no clock runs for the part.
    public let deadline: Deadline?
}

/// What a body does by its link.
public enum LinkedAct: Sendable {
    /// Says that it takes the question up.
    case accept
    case answer(String)
    /// Says whose it is, and why.
    case decline(proposed: Holder, ground: String)
}
