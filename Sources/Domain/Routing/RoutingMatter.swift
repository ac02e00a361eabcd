/// What routing reads of a report.
public struct RoutingMatter: Sendable {
    /// The roots of its words, in order.
    public var stems: [String]
    /// The reporter's choice, or the verifier's.
    public var category: ID<Category>?
    public var isVerified: Bool
    public var region: String?
    public var citizenType: CitizenType
    public var channel: String
    public var chosenAgency: ID<Agency>?
    /// Bodies that have said that it is not theirs.
    public var declined: Set<ID<Agency>>
    public var day: CivilDate

    public init(
        stems: [String], category: ID<Category>? = nil, isVerified: Bool = false, region: String? = nil,
        citizenType: CitizenType = .complaint, channel: String = "", chosenAgency: ID<Agency>? = nil, declined: Set<ID<Agency>> = [],
        day: CivilDate
    ) {
        self.stems = stems
        self.category = category
        self.isVerified = isVerified
        self.region = region
        self.citizenType = citizenType
        self.channel = channel
        self.chosenAgency = chosenAgency
        self.declined = declined
        self.day = day
    }

    func isWithin(_ code: String) -> Bool {
        guard let region else { return false }
        return region == code || region.hasPrefix(code + ".")
    }

    /// The regency or city of its place, by its code.
    public var regency: String? {
        let parts = (region ?? "").split(separator: ".").prefix(2)
        return parts.count == 2 ? parts.joined(separator: ".") : nil
    }
}
