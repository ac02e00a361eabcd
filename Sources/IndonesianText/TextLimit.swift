/// How long a text may be: counted in characters of Unicode for the rule that people read, and in bytes for what is stored.
public struct TextLimit: Sendable, Equatable {
    /// Unicode scalars.
    public let characters: Int
    /// UTF-8 bytes.
    public let bytes: Int

    /// Four bytes are enough for any character.
    public init(characters: Int) {
        self.characters = characters
        self.bytes = characters * 4
    }

    /// Whether the text is within the limit; never looks at more bytes than the limit has.
    public func allows(_ text: String) -> Bool {
        excess(of: text) == 0
    }

    /// Characters over the limit, for the message beside the field.
    public func excess(of text: String) -> Int {
        let utf8 = text.utf8
        if utf8.count <= characters { return 0 }
        let count = utf8.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
        return max(0, count - characters)
    }
}
