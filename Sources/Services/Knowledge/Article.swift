public import Domain

/// A question that comes again and again, with its answer (F97).
public struct Article: Sendable, Equatable {
    public let id: ID<Article>
    /// Whose it is; nil for the nation's.
    public let agency: ID<Agency>?
    /// The version that is shown; nil where none was reviewed yet.
    public let published: ArticleVersion?
    /// The version that waits for its review, or was given back.
    public let pending: ArticleVersion?

    /// Which of the two its owner works on.
    public var latest: ArticleVersion? { pending ?? published }
}

/// One wording of an article.
public struct ArticleVersion: Sendable, Equatable {
    /// 1 for the first.
    public let number: Int
    public let text: ArticleText
    public let author: ID<Officer>?
    public let writtenAt: Instant
    /// When a second person said yes; nil where nobody did yet.
    public let reviewedAt: Instant?
    /// Why it was given back; nil where it was not.
    public let returned: String?

    /// Its owner has to look whether it still holds.
    public func isStale(on day: CivilDate) -> Bool { text.validUntil < day }
}

/// What an article says. The English half may be empty; pages then show the Indonesian one and say so.
public struct ArticleText: Sendable, Equatable {
    public var question: String
    public var answer: String
    public var englishQuestion: String
    public var englishAnswer: String
    public var category: ID<Category>?
    /// The rule, document or office on which it rests.
    public var source: String
    /// The last day on which it is offered by itself.
    public var validUntil: CivilDate
    /// Read by everybody; else by officers of its owner alone, of all bodies where the nation keeps it.
    public var isPublic: Bool

    public init(
        question: String, answer: String, englishQuestion: String = "", englishAnswer: String = "", category: ID<Category>? = nil,
        source: String, validUntil: CivilDate, isPublic: Bool
    ) {
        self.question = question
        self.answer = answer
        self.englishQuestion = englishQuestion
        self.englishAnswer = englishAnswer
        self.category = category
        self.source = source
        self.validUntil = validUntil
        self.isPublic = isPublic
    }
}

/// An article as a reader meets it.
public struct ShownArticle: Sendable, Equatable {
    public let id: ID<Article>
    public let agency: ID<Agency>?
    public let version: ArticleVersion

    public var text: ArticleText { version.text }
}
