/// A move that waits for another person's yes. Meanwhile nothing changes and clocks run on (rule C.2).
public struct SecondYesRequest: Codable, Sendable, Equatable {
    public var id: ID<SecondYesRequest>
    /// The move as its author made it, carried out when somebody approves.
    public var command: Command
    public var author: Actor
    public var askedAt: Instant
    public var act: SecondYesAct

    public init(id: ID<SecondYesRequest>, command: Command, author: Actor, askedAt: Instant, act: SecondYesAct) {
        self.id = id
        self.command = command
        self.author = author
        self.askedAt = askedAt
        self.act = act
    }
}
