public import Domain

/// What an administrator says of an agency. Saying it confirms that the body exists under this name.
public struct AgencyForm: Sendable, Equatable, Codable {
    public var kind: AgencyKind
    public var name: String
    public var abbreviation: String
    /// Empty: made from the name. Only asked for when the agency is created.
    public var slug: String
    /// Empty for bodies that govern no region.
    public var regionCode: String
    public var zone: ClockZone
    public var connectionStatus: ConnectionStatus
    public var answerApproval: AnswerApproval
    public var handlerIsInspectorate: Bool
    public var hostedBy: ID<Agency>?

    public init(
        kind: AgencyKind, name: String, abbreviation: String = "", slug: String = "", regionCode: String = "", zone: ClockZone = .wib,
        connectionStatus: ConnectionStatus = .none, answerApproval: AnswerApproval = .sensitive, handlerIsInspectorate: Bool = false,
        hostedBy: ID<Agency>? = nil
    ) {
        self.kind = kind
        self.name = name
        self.abbreviation = abbreviation
        self.slug = slug
        self.regionCode = regionCode
        self.zone = zone
        self.connectionStatus = connectionStatus
        self.answerApproval = answerApproval
        self.handlerIsInspectorate = handlerIsInspectorate
        self.hostedBy = hostedBy
    }

    /// The agency as it stands, for a page that changes it.
    public init(_ entry: AgencyEntry) {
        self.init(
            kind: entry.kind, name: entry.name, abbreviation: entry.abbreviation ?? "", slug: entry.slug,
            regionCode: entry.regionCode ?? "", zone: entry.zone, connectionStatus: entry.connectionStatus,
            answerApproval: entry.answerApproval, handlerIsInspectorate: entry.handlerIsInspectorate, hostedBy: entry.hostedBy)
    }
}
