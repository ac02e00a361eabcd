public import Domain

/// What an officer adds who enters a report for a citizen: who told it, when it came, and that the reporter agreed.
public struct AssistedIntake: Sendable {
    /// The assistant, in the seat in which he sits at the counter.
    public var assistant: Actor
    public var relation: OnBehalf
    /// The day on which the letter lay on the desk, the call came or the citizen stood there.
    public var receivedOn: CivilDate
    /// How the reporter agreed that it is written down and sent, in the reporter's words.
    public var consent: String
    /// That the assistant may follow the report for the reporter, in the reporter's words; empty where he may not.
    public var mandate: String

    public init(assistant: Actor, relation: OnBehalf, receivedOn: CivilDate, consent: String, mandate: String = "") {
        self.assistant = assistant
        self.relation = relation
        self.receivedOn = receivedOn
        self.consent = consent
        self.mandate = mandate
    }
}

/// How the reporter agreed, in the reporter's words. They may say who he is: sealed, read by him and by who wrote them down.
struct ConsentWords: Codable, Equatable {
    var consent: String
    var mandate: String
}
