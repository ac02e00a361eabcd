/// How values that SQL never looks into are kept in a text column: JSON in which whatever is empty or false is left out, in the
/// order in which the type declares its members. Written and read by a coder of our own, because every page and every act goes
/// through it (decision 0011).
enum StoredJSON {
    static func encode(_ value: some Encodable) throws -> String {
        var text = JSONText()
        try withUnsafeMutablePointer(to: &text) { text in try value.encode(to: StoredEncoder(text: text)) }
        text.close(to: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try Value(from: StoredDecoder(tape: try JSONTape(text), node: 0))
    }
}
