/// All texts of one language.
public struct Catalogue: Sendable {
    /// The language the texts are in.
    public let language: Language
    private let messages: [String: Message]

    init(language: Language, messages: [String: Message]) {
        self.language = language
        self.messages = messages
    }

    /// Every key, in order.
    public var keys: [String] { messages.keys.sorted() }

    /// The text under `key`, taken apart, or nil.
    public func message(_ key: String) -> Message? { messages[key] }

    /// The text under `key` with placeholders filled; the key itself where the text is missing.
    public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
        messages[key]?.filled { arguments[$0] } ?? key
    }
}
