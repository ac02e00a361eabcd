/// Reads values of the domain from a tape. A member that is not there is false, or an empty list, where the type asks for one.
struct StoredDecoder: Decoder {
    let tape: JSONTape
    /// Nil for a member that was left out.
    let node: Int?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(StoredMembers<Key>(tape: tape, object: try at(.object)))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let node else { return StoredElements(tape: tape, next: 0, count: 0) }
        return StoredElements(tape: tape, next: node + 1, count: Int(tape.nodes[try at(.list)].count))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        guard let node else { throw Self.missing() }
        return StoredScalar(tape: tape, node: node)
    }

    private func at(_ kind: JSONTape.Kind) throws -> Int {
        guard let node else { throw Self.missing() }
        guard tape.nodes[node].kind == kind else { throw Self.other(than: "\(kind)") }
        return node
    }

    static func missing(_ key: String = "a value") -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "\(key) is missing"))
    }

    static func other(than wish: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "something other than \(wish)"))
    }
}

/// The members of an object.
private final class StoredMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let tape: JSONTape
    private let object: Int
    /// Where the next member is looked for first: members come in the order in which the type asks for them.
    private var expected: Int

    init(tape: JSONTape, object: Int) {
        self.tape = tape
        self.object = object
        expected = object + 1
    }

    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        var keys: [Key] = []
        var name = object + 1
        while name < tape.nodes[object].next {
            if let key = (try? tape.text(tape.nodes[name])).flatMap(Key.init(stringValue:)) { keys.append(key) }
            name = Int(tape.nodes[name + 1].next)
        }
        return keys
    }

    func contains(_ key: Key) -> Bool {
        (try? find(key)) ?? nil != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        try find(key).map { tape.nodes[$0].kind == .null } ?? true
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try find(key).map { try tape.flag(tape.nodes[$0]) } ?? false
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try StoredScalar(tape: tape, node: try value(key)).decode(type)
    }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
        Int(try tape.integer(tape.nodes[try value(key)]))
    }

    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
        try tape.integer(tape.nodes[try value(key)])
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: StoredDecoder(tape: tape, node: try find(key)))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        try StoredDecoder(tape: tape, node: try find(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try StoredDecoder(tape: tape, node: try find(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { StoredDecoder(tape: tape, node: object) }
    func superDecoder(forKey key: Key) throws -> any Decoder { StoredDecoder(tape: tape, node: try value(key)) }

    private func value(_ key: Key) throws -> Int {
        guard let node = try find(key) else { throw StoredDecoder.missing(key.stringValue) }
        return node
    }

    /// The node of a member's value; nil where the member was left out.
    private func find(_ key: Key) throws -> Int? {
        let name = key.stringValue
        let end = Int(tape.nodes[object].next)
        return try find(name, from: expected, to: end) ?? find(name, from: object + 1, to: expected)
    }

    private func find(_ name: String, from first: Int, to end: Int) throws -> Int? {
        var at = first
        while at < end {
            let next = Int(tape.nodes[at + 1].next)
            if try tape.isName(tape.nodes[at], name) {
                expected = next
                return at + 1
            }
            at = next
        }
        return nil
    }
}

/// The elements of a list, one after the other.
private struct StoredElements: UnkeyedDecodingContainer {
    let tape: JSONTape
    private var next: Int
    private let total: Int
    private(set) var currentIndex = 0

    init(tape: JSONTape, next: Int, count: Int) {
        self.tape = tape
        self.next = next
        total = count
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { total }
    var isAtEnd: Bool { currentIndex == total }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd else { throw StoredDecoder.missing() }
        guard tape.nodes[next].kind == .null else { return false }
        _ = try take()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: try take())
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        try take().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try take().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try take() }

    private mutating func take() throws -> StoredDecoder {
        guard !isAtEnd else { throw StoredDecoder.missing() }
        let node = next
        next = Int(tape.nodes[node].next)
        currentIndex += 1
        return StoredDecoder(tape: tape, node: node)
    }
}

/// A value that is neither object nor list.
private struct StoredScalar: SingleValueDecodingContainer {
    let tape: JSONTape
    let node: Int

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { tape.nodes[node].kind == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try tape.flag(tape.nodes[node]) }
    func decode(_ type: Double.Type) throws -> Double { try tape.real(tape.nodes[node]) }
    func decode(_ type: Float.Type) throws -> Float { Float(try tape.real(tape.nodes[node])) }
    func decode(_ type: Int.Type) throws -> Int { try integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }

    func decode(_ type: String.Type) throws -> String {
        let node = tape.nodes[node]
        guard node.kind == .text || node.kind == .escapedText else { throw StoredDecoder.other(than: "a text") }
        return try tape.text(node)
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: StoredDecoder(tape: tape, node: node))
    }

    private func integer<Whole: FixedWidthInteger>() throws -> Whole {
        guard let value = Whole(exactly: try tape.integer(tape.nodes[node])) else { throw StoredDecoder.other(than: "\(Whole.self)") }
        return value
    }
}
