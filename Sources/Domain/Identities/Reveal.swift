/// A request to open what a reporter left sealed, and what became of it. The reporter sees all of it, at once or after a legal bar.
public struct Reveal: Codable, Sendable, Equatable {
    public enum Outcome: String, Codable, Sendable, CaseIterable {
        case asked
        case granted
        case refused
    }

    public let id: ID<Reveal>
    public let author: Actor
    public let reason: RevealReason
    public let words: Wording
    public let askedAt: Instant
    /// The upload whose kept original is asked for; nil where it is the identity.
    public let original: ID<Attachment>?
    public internal(set) var outcome: Outcome = .asked
    /// From the first look on the identity is shown until then (reveal.open), and never again on this request.
    public internal(set) var openUntil: Instant?
    /// Nil where no order was stated that forbids telling the reporter.
    public internal(set) var bar: LegalBar?

    /// Whether the reporter is not told of it yet.
    public func isWithheld(at now: Instant) -> Bool {
        switch outcome {
        case .asked: bar.map { now < $0.waitsUntil } ?? false
        case .granted: isBarred(at: now)
        case .refused: false
        }
    }

    /// Whether a bar to which a custodian agreed stands.
    public func isBarred(at now: Instant) -> Bool {
        bar?.until.map { now < $0 } ?? false
    }

    init(
        id: ID<Reveal>, author: Actor, reason: RevealReason, words: Wording, askedAt: Instant, original: ID<Attachment>? = nil,
        bar: LegalBar? = nil
    ) {
        self.id = id
        self.author = author
        self.reason = reason
        self.words = words
        self.askedAt = askedAt
        self.original = original
        self.bar = bar
    }
}

/// A contact that was opened alone for danger to life, until somebody else has looked at whether that was right.
public struct EmergencyOpening: Codable, Sendable, Equatable {
    public let id: ID<EmergencyOpening>
    public let author: Actor
    public let ground: EmergencyGround
    public let words: Wording
    public let at: Instant
    public let until: Instant
    /// Nil until it is reviewed; false makes it a matter for examination.
    public internal(set) var isJustified: Bool?

    init(id: ID<EmergencyOpening>, author: Actor, ground: EmergencyGround, words: Wording, at: Instant, until: Instant) {
        self.id = id
        self.author = author
        self.ground = ground
        self.words = words
        self.at = at
        self.until = until
    }
}
