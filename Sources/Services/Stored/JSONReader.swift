/// Reads a JSON text from its first byte to its last and lays its values out flat.
struct JSONReader {
    /// Deeper than anything the domain knows.
    private static let maximumDepth = 64

    let bytes: [UInt8]
    private var nodes: [JSONTape.Node] = []
    private var at = 0

    init(_ bytes: [UInt8]) throws {
        guard bytes.count < Int(Int32.max) else { throw JSONTape.broken(at: 0) }
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 8 + 4)
    }

    /// The values of the whole text.
    mutating func read() throws -> [JSONTape.Node] {
        try readValue(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw JSONTape.broken(at: at) }
        return nodes
    }

    private mutating func readValue(depth: Int) throws {
        skipSpace()
        guard at < bytes.count, depth < Self.maximumDepth else { throw JSONTape.broken(at: at) }
        switch bytes[at] {
        case UInt8(ascii: "{"): try readObject(depth: depth)
        case UInt8(ascii: "["): try readList(depth: depth)
        case UInt8(ascii: "\""): try readText()
        case UInt8(ascii: "t"): try readWord("true", .yes)
        case UInt8(ascii: "f"): try readWord("false", .no)
        case UInt8(ascii: "n"): try readWord("null", .null)
        default: try readNumber()
        }
    }

    private mutating func readObject(depth: Int) throws {
        let index = open(.object)
        skipSpace()
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipSpace()
                guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw JSONTape.broken(at: at) }
                try readText()
                skipSpace()
                guard take(UInt8(ascii: ":")) else { throw JSONTape.broken(at: at) }
                try readValue(depth: depth + 1)
                nodes[index].count += 1
                skipSpace()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { throw JSONTape.broken(at: at) }
        }
        close(index)
    }

    private mutating func readList(depth: Int) throws {
        let index = open(.list)
        skipSpace()
        if !take(UInt8(ascii: "]")) {
            repeat {
                try readValue(depth: depth + 1)
                nodes[index].count += 1
                skipSpace()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "]")) else { throw JSONTape.broken(at: at) }
        }
        close(index)
    }

    private mutating func open(_ kind: JSONTape.Kind) -> Int {
        nodes.append(JSONTape.Node(kind: kind, start: Int32(at), end: 0, next: 0))
        at += 1
        return nodes.count - 1
    }

    private mutating func close(_ index: Int) {
        nodes[index].end = Int32(at)
        nodes[index].next = Int32(nodes.count)
    }

    private mutating func readText() throws {
        at += 1
        let start = at
        var kind = JSONTape.Kind.text
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") {
                kind = .escapedText
                at += 1
            }
            at += 1
        }
        guard at < bytes.count else { throw JSONTape.broken(at: start) }
        add(kind, from: start)
        at += 1
    }

    private mutating func readWord(_ word: StaticString, _ kind: JSONTape.Kind) throws {
        let end = at + word.utf8CodeUnitCount
        let isHere = end <= bytes.count && word.withUTF8Buffer { bytes[at..<end].elementsEqual($0) }
        guard isHere else { throw JSONTape.broken(at: at) }
        let start = at
        at = end
        add(kind, from: start)
    }

    private mutating func readNumber() throws {
        let start = at
        while at < bytes.count, Self.isOfNumber(bytes[at]) { at += 1 }
        guard at > start else { throw JSONTape.broken(at: start) }
        add(.number, from: start)
    }

    private mutating func add(_ kind: JSONTape.Kind, from start: Int) {
        nodes.append(JSONTape.Node(kind: kind, start: Int32(start), end: Int32(at), next: Int32(nodes.count + 1)))
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
