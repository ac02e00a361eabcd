public import Domain
public import IndonesianText

/// A report, or one that is being written, as it is compared with others.
public struct SimilarEntry: Sendable {
    public let id: ID<Report>
    public let text: SimilarText
    /// The dotted code of its place, as narrow as it is known.
    public let region: String?
    public let coordinates: Coordinates?
    public let at: Instant
    /// The body on whose desk it lies.
    public let agency: ID<Agency>?

    public init(
        id: ID<Report>, text: SimilarText, region: String?, coordinates: Coordinates? = nil, at: Instant, agency: ID<Agency>? = nil
    ) {
        self.id = id
        self.text = text
        self.region = region
        self.coordinates = coordinates
        self.at = at
        self.agency = agency
    }
}
