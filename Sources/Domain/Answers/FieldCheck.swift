/// What another office than the handling one saw at the place, before a case is closed as finished (row 25). Kept internally only.
public struct FieldCheck: Codable, Sendable, Equatable {
    /// When it stood there.
    public var seenAt: Instant
    /// Where, and what was seen.
    public var place: Wording
    /// Photographs or a record of the visit.
    public var files: [ID<Attachment>]

    public init(seenAt: Instant, place: Wording, files: [ID<Attachment>]) {
        self.seenAt = seenAt
        self.place = place
        self.files = files
    }
}
