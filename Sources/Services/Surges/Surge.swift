public import Domain

/// Many reports alike in one regency within a short time (lonjakan): one problem, seen by the body that handles it and the level above.
public struct Surge: Sendable {
    /// How close together they came.
    public enum Kind: String, Sendable, CaseIterable {
        /// Within hours.
        case surge
        /// Within days: it calls for a lasting remedy.
        case cluster
    }

    public let id: ID<Surge>
    public let kind: Kind
    /// The earliest of them, to which the others may be joined.
    public let master: ID<Report>
    /// With what it says in few words, without what tells who an anonymous reporter is; both nil for a seat that does not list it.
    public let masterCode: TrackingCode?
    public let title: String?
    public let regencyCode: String
    /// The kecamatan where all of them lie; nil where they come from several, or it is not known.
    public let districtCode: String?
    /// The body on whose desk the master report lay when it was found; nil for the national desk.
    public let agency: ID<Agency>?
    public let openedAt: Instant
    /// Reports that belong to it, joined or not.
    public let reports: Int
    /// Of them those that were joined to another by an officer's yes.
    public let joined: Int
}
