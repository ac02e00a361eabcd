/// Something written about a report by a reporter or an officer: a question, a reason, an answer.
///
/// Events and reports know only its id and length, so that a text can be erased without breaking the record of what happened.
public enum Writing: Sendable {}

/// A reference to a text that is stored beside the event, with the length on which rules may depend.
public struct Wording: Codable, Sendable, Hashable {
    public var id: ID<Writing>
    /// In characters, as a person counts them.
    public var length: Int

    public init(id: ID<Writing>, length: Int) {
        self.id = id
        self.length = length
    }

    public var isEmpty: Bool { length == 0 }
}
