public import Domain

/// Stands for one task to say a sentence in other words, in ids.
public enum RewriteEntry {}

/// An answer as its reader may read it, sentence by sentence.
public struct ReadAnswer: Sendable, Equatable {
    /// One sentence, with what was said in its place once somebody did not understand it.
    public struct Sentence: Sendable, Equatable {
        public let number: Int
        public let text: String
        /// Somebody is asked to say it in other words.
        public let isAsked: Bool
        public let otherWords: String?
    }

    /// The place of the answer in the history of its report.
    public let sequence: Int64
    public let at: Instant
    public let sentences: [Sentence]
}

/// A sentence that an officer is asked to say in other words (X10).
public struct RewriteTask: Sendable, Equatable {
    public let id: ID<RewriteEntry>
    public let code: TrackingCode
    public let title: String
    public let phrase: String
    public let due: Instant
    /// The officer who looks at it wrote the answer.
    public let isOwn: Bool
}

/// A sentence that readers of public answers did not understand, and how many.
public struct UnclearPhrase: Sendable, Equatable {
    public let phrase: String
    public let taps: Int
    public let otherWords: String?
}
