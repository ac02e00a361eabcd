public import Domain

/// One body of the state as the office knows it (C.1). Never deleted: an ended one keeps its name for the cases of its time.
public struct AgencyEntry: Sendable, Equatable {
    public let id: ID<Agency>
    public let kind: AgencyKind
    public let name: String
    public let abbreviation: String?
    /// Its public address; never changes.
    public let slug: String
    /// The province or regency it governs.
    public let regionCode: String?
    public let zone: ClockZone
    public let connectionStatus: ConnectionStatus
    public let answerApproval: AnswerApproval
    /// Its complaint desk is its inspectorate, so evidence and examinations go to the level above (C.2).
    public let handlerIsInspectorate: Bool
    /// From the first load, and nobody has yet confirmed that the body exists under this name.
    public let needsChecking: Bool
    /// Holds its reports before its own trial has begun (C.3).
    public let hostedBy: ID<Agency>?
    /// Takes over what is left when this one ends.
    public let successor: ID<Agency>?
    public let isEnded: Bool

    /// Whether it holds its own reports. A report naming it goes straight to it only where its roster is complete too (door A).
    public var isDirect: Bool { connectionStatus == .direct || connectionStatus == .integrated }

    /// The name beside a unit's: `Kota Surabaya` for `Pemerintah Kota Surabaya`.
    public var shortName: String {
        let prefix = "Pemerintah "
        return name.hasPrefix(prefix) && name.count > prefix.count ? String(name.dropFirst(prefix.count)) : name
    }
}
