/// The written order that forbids telling a reporter that his identity was asked for (E.3): what it is known by, and why it forbids.
public struct LegalOrder: Codable, Sendable, Equatable {
    public var number: Wording
    /// The day on which it was given.
    public var date: CivilDate
    /// The court or the investigator who gave it.
    public var authority: Wording
    public var words: Wording

    public init(number: Wording, date: CivilDate, authority: Wording, words: Wording) {
        self.number = number
        self.date = date
        self.authority = authority
        self.words = words
    }

    /// Its texts, none of which the reporter reads.
    public var wordings: [Wording] { [number, authority, words] }
}

/// A bar to telling the reporter of one request to open his identity (larangan memberi tahu, E.3). It takes effect with the yes of a
/// custodian of another body, ends by itself (reveal.bar), and is renewed by two persons only; when it has ended the reporter sees all.
public struct LegalBar: Codable, Sendable, Equatable {
    /// A further order, stated by one person, that waits for a custodian's yes.
    public struct Renewal: Codable, Sendable, Equatable {
        public let author: Actor
        public let order: LegalOrder
        public let askedAt: Instant

        init(author: Actor, order: LegalOrder, askedAt: Instant) {
            self.author = author
            self.order = order
            self.askedAt = askedAt
        }
    }

    public internal(set) var order: LegalOrder
    /// A request that nobody has answered is kept from the reporter until then: as long as all who may answer have. After it the request
    /// is told, and no yes can bar it any more.
    public let waitsUntil: Instant
    /// Nil until a custodian agreed; then when the bar ends, or has ended.
    public internal(set) var until: Instant?
    public internal(set) var renewal: Renewal?

    init(order: LegalOrder, waitsUntil: Instant) {
        self.order = order
        self.waitsUntil = waitsUntil
    }
}
