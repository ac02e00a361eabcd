/// What is known of a report beside its history: kept in rows of its own, and handed in as it was at the moment of evaluation.
public struct CaseAttributes: Hashable, Sendable {
    public var channel: String?
    public var region: String?
    /// Sent from an account of the office itself, or by an officer about his own work: never counted as growth (M20).
    public var isByStaff: Bool
    /// One of many of the same words within hours: marked in growth.
    public var isBurst: Bool
    /// Written down at a counter or kiosk: its rating is shown apart (M15).
    public var isAssisted: Bool
    public var isDiscriminationProposed: Bool
    /// Confirmed by a verifier; the only kind that counts (M31).
    public var isDiscriminationConfirmed: Bool
    /// The rule or model by which a disposition was suggested, by the place of its event in the history (M13).
    public var routers: [Int64: String]

    public init(
        channel: String? = nil, region: String? = nil, isByStaff: Bool = false, isBurst: Bool = false, isAssisted: Bool = false,
        isDiscriminationProposed: Bool = false, isDiscriminationConfirmed: Bool = false, routers: [Int64: String] = [:]
    ) {
        self.channel = channel
        self.region = region
        self.isByStaff = isByStaff
        self.isBurst = isBurst
        self.isAssisted = isAssisted
        self.isDiscriminationProposed = isDiscriminationProposed
        self.isDiscriminationConfirmed = isDiscriminationConfirmed
        self.routers = routers
    }
}
