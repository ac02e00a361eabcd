/// A holder's answer, from draft to the version that the reporter received.
public struct Answer: Codable, Sendable, Equatable {
    public var wording: Wording
    public var kind: AnswerKind
    public var rubric: Rubric
    public var author: Actor
    public var draftedAt: Instant
    /// The public reads "answered privately" (rule J.4).
    public var isSecret: Bool
    /// What was done to make good; nil where the author was not asked.
    public var remedy: Remedy?
    public var approvedAt: Instant?

    public init(
        wording: Wording, kind: AnswerKind, rubric: Rubric, author: Actor, draftedAt: Instant, isSecret: Bool, remedy: Remedy? = nil,
        approvedAt: Instant? = nil
    ) {
        self.wording = wording
        self.kind = kind
        self.rubric = rubric
        self.author = author
        self.draftedAt = draftedAt
        self.isSecret = isSecret
        self.remedy = remedy
        self.approvedAt = approvedAt
    }
}
