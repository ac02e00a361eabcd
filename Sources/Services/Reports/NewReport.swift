public import Domain
public import Sealing

/// How a report came in (channel ids of rule M.1 that this program serves or imports today).
public enum Channel: String, Sendable, CaseIterable {
    case web
    case agencyPage
    case partnerApp
    case letter
    case walkIn
    case phone
    case archive

    /// An officer enters for the citizen what came in this way.
    public static let assisted: [Channel] = [.walkIn, .letter, .phone]

    public var isAssisted: Bool { Self.assisted.contains(self) }
}

/// What a reporter hands in, already read and checked field by field.
public struct NewReport: Sendable {
    /// Made when the form was opened. A second submission with the same token is the same report.
    public var composeToken: RandomToken
    public var body: String
    public var title: String
    public var citizenType: CitizenType
    public var mode: Mode
    public var regionCode: String?
    public var landmark: String
    public var coordinates: Coordinates?
    public var incidentDate: CivilDate?
    public var category: ID<Category>?
    public var suggestedAgency: ID<Agency>?
    /// Name, address and the like; sealed before they are stored.
    public var identity: [IdentityField: String]
    public var draft: ID<Draft>?
    public var channel: Channel
    public var language: String
    /// The closed report whose problem came back (row 28a); only its own reporter can name it.
    public var recurrenceOf: ID<Report>?
    /// The reporter says that an official or a unit is accused.
    public var accusesOfficial: Bool
    /// The reporter says that he is not yet eighteen.
    public var isByChild: Bool
    /// Why it is to be checked after the others.
    public var slowReason: SlowReason?
    /// To the extra questions of its category; what no question asks any more is left out.
    public var extraAnswers: [ExtraAnswer]
    /// Files that were taken in before, by an officer's form; those of a draft come with it.
    public var files: [ID<Attachment>]
    /// Entered by an officer for the reporter; nil where the reporter sent it.
    public var assisted: AssistedIntake?
    /// The random word of the browser that sends it; nil where it has none, or leaves no trace.
    public var sender: RandomToken?

    public init(
        composeToken: RandomToken, body: String, title: String = "", citizenType: CitizenType = .complaint,
        mode: Mode = .anonymousAndSecret, regionCode: String? = nil, landmark: String = "", coordinates: Coordinates? = nil,
        incidentDate: CivilDate? = nil, category: ID<Category>? = nil, suggestedAgency: ID<Agency>? = nil,
        identity: [IdentityField: String] = [:], draft: ID<Draft>? = nil, channel: Channel = .web, language: String = "id",
        recurrenceOf: ID<Report>? = nil, accusesOfficial: Bool = false, isByChild: Bool = false, slowReason: SlowReason? = nil,
        extraAnswers: [ExtraAnswer] = [], files: [ID<Attachment>] = [], assisted: AssistedIntake? = nil, sender: RandomToken? = nil
    ) {
        self.composeToken = composeToken
        self.body = body
        self.title = title
        self.citizenType = citizenType
        self.mode = mode
        self.regionCode = regionCode
        self.landmark = landmark
        self.coordinates = coordinates
        self.incidentDate = incidentDate
        self.category = category
        self.suggestedAgency = suggestedAgency
        self.identity = identity
        self.draft = draft
        self.channel = channel
        self.language = language
        self.recurrenceOf = recurrenceOf
        self.accusesOfficial = accusesOfficial
        self.isByChild = isByChild
        self.slowReason = slowReason
        self.extraAnswers = extraAnswers
        self.files = files
        self.assisted = assisted
        self.sender = sender
    }
}

/// A point on the ground (WGS 84, degrees), within the bounds of Indonesia.
public struct Coordinates: Sendable, Hashable, Codable {
    public var latitude: Double
    public var longitude: Double

    /// Nil outside latitude -11.5 to 6.5 or longitude 94.5 to 141.5 (rule E.1).
    public init?(latitude: Double, longitude: Double) {
        guard (-11.5...6.5).contains(latitude), (94.5...141.5).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

extension Coordinates: CustomStringConvertible {
    /// “-6.91464, 107.60981”, as maps take it.
    public var description: String { "\(latitude), \(longitude)" }
}

/// What the reporter gets at once: the codes and the dates. A repeated submission gets the same.
public struct Acknowledgement: Sendable {
    public let code: TrackingCode
    public let receipt: ReceiptCode
    /// When the report is checked at the latest.
    public let verifyBy: Deadline
    /// When the matter is answered at the latest.
    public let answerBy: Deadline
    public let isRepeat: Bool
    /// Why it is checked after the others; nil where it is not.
    public let slowReason: SlowReason?
}
