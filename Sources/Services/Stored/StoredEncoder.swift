/// Writes values of the domain as they come; nothing is gathered first. The text lies at an address that holds for the one
/// synchronous call of `StoredJSON.encode`: through a class every byte would pay for a check of exclusive access.
struct StoredEncoder: Encoder {
    let text: UnsafeMutablePointer<JSONText>

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        text.pointee.beginObject()
        return KeyedEncodingContainer(StoredObject<Key>(text: text, depth: text.pointee.depth))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        text.pointee.beginList()
        return StoredList(text: text, depth: text.pointee.depth)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        StoredValue(text: text)
    }
}

/// An object that is being written.
private struct StoredObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let text: UnsafeMutablePointer<JSONText>
    let depth: Int

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {
        text.pointee.beginMember(key.stringValue, at: depth)
        text.pointee.write(literal: "null")
    }

    func encode(_ value: Bool, forKey key: Key) {
        if value { member(key, value) }
    }

    func encode(_ value: String, forKey key: Key) {
        text.pointee.beginMember(key.stringValue, at: depth)
        text.pointee.write(value)
    }

    func encode(_ value: Int, forKey key: Key) {
        encode(Int64(value), forKey: key)
    }

    func encode(_ value: Int64, forKey key: Key) {
        text.pointee.beginMember(key.stringValue, at: depth)
        text.pointee.write(value)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        let attempt = text.pointee.attemptMember(key.stringValue, at: depth)
        try value.encode(to: StoredEncoder(text: text))
        text.pointee.finish(attempt, at: depth)
    }

    /// What is there is written even where it is empty or false: that it is there is what it says.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) {
        if let value { member(key, value) }
    }

    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
        guard let value else { return }
        text.pointee.beginMember(key.stringValue, at: depth)
        try value.encode(to: StoredEncoder(text: text))
        text.pointee.close(to: depth)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        text.pointee.beginMember(key.stringValue, at: depth)
        return StoredEncoder(text: text).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        text.pointee.beginMember(key.stringValue, at: depth)
        return StoredEncoder(text: text).unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        text.pointee.beginMember("super", at: depth)
        return StoredEncoder(text: text)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        text.pointee.beginMember(key.stringValue, at: depth)
        return StoredEncoder(text: text)
    }

    private func member(_ key: Key, _ value: Bool) {
        text.pointee.beginMember(key.stringValue, at: depth)
        text.pointee.write(literal: value ? "true" : "false")
    }
}

/// A list that is being written.
private struct StoredList: UnkeyedEncodingContainer {
    let text: UnsafeMutablePointer<JSONText>
    let depth: Int
    private(set) var count = 0

    init(text: UnsafeMutablePointer<JSONText>, depth: Int) {
        self.text = text
        self.depth = depth
    }

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() {
        begin()
        text.pointee.write(literal: "null")
    }

    mutating func encode(_ value: some Encodable) throws {
        begin()
        try value.encode(to: StoredEncoder(text: text))
        text.pointee.close(to: depth)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        begin()
        return StoredEncoder(text: text).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        begin()
        return StoredEncoder(text: text).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        begin()
        return StoredEncoder(text: text)
    }

    private mutating func begin() {
        text.pointee.beginMember(at: depth)
        count += 1
    }
}

/// A value that is neither object nor list.
private struct StoredValue: SingleValueEncodingContainer {
    let text: UnsafeMutablePointer<JSONText>

    var codingPath: [any CodingKey] { [] }

    func encodeNil() { text.pointee.write(literal: "null") }
    func encode(_ value: Bool) { text.pointee.write(literal: value ? "true" : "false") }
    func encode(_ value: String) { text.pointee.write(value) }
    func encode(_ value: Double) { text.pointee.write(value) }
    func encode(_ value: Float) { text.pointee.write(Double(value)) }
    func encode(_ value: Int) { text.pointee.write(Int64(value)) }
    func encode(_ value: Int8) { text.pointee.write(Int64(value)) }
    func encode(_ value: Int16) { text.pointee.write(Int64(value)) }
    func encode(_ value: Int32) { text.pointee.write(Int64(value)) }
    func encode(_ value: Int64) { text.pointee.write(value) }
    func encode(_ value: UInt) throws { try encode(UInt64(value)) }
    func encode(_ value: UInt8) { text.pointee.write(Int64(value)) }
    func encode(_ value: UInt16) { text.pointee.write(Int64(value)) }
    func encode(_ value: UInt32) { text.pointee.write(Int64(value)) }

    func encode(_ value: UInt64) throws {
        guard let small = Int64(exactly: value) else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "larger than 63 bits"))
        }
        text.pointee.write(small)
    }

    func encode(_ value: some Encodable) throws { try value.encode(to: StoredEncoder(text: text)) }
}
