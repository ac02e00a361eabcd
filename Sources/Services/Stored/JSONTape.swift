/// A JSON text laid out flat: each value with its place in the text, members after their object. A text that is not JSON is
/// refused as a whole.
final class JSONTape {
    enum Kind {
        case null, no, yes, number, text, escapedText, list, object
    }

    struct Node {
        var kind: Kind
        /// Where its text begins and ends, without quotation marks.
        var start: Int32
        var end: Int32
        /// The first node after this one and everything in it.
        var next: Int32
        /// Elements of a list or members of an object.
        var count: Int32 = 0
    }

    /// Deeper than anything the domain knows.
    private static let maximumDepth = 64

    private(set) var nodes: [Node] = []
    let bytes: [UInt8]
    private var at = 0

    init(_ text: String) throws {
        bytes = Array(text.utf8)
        guard bytes.count < Int(Int32.max) else { throw Self.broken(at: 0) }
        nodes.reserveCapacity(bytes.count / 8 + 4)
        try readValue(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw Self.broken(at: at) }
    }

    static func broken(at place: Int) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "not JSON, from byte \(place) on"))
    }

    /// The characters of a text, with what was escaped put back.
    func text(_ node: Node) throws -> String {
        let part = bytes[Int(node.start)..<Int(node.end)]
        return node.kind == .escapedText ? try JSONEscapes.undone(part) : String(decoding: part, as: UTF8.self)
    }

    func integer(_ node: Node) throws -> Int64 {
        guard node.kind == .number, node.start < node.end else { throw StoredDecoder.other(than: "a number") }
        let isNegative = bytes[Int(node.start)] == UInt8(ascii: "-")
        var value: Int64 = 0
        for byte in bytes[Int(node.start) + (isNegative ? 1 : 0)..<Int(node.end)] {
            guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { throw StoredDecoder.other(than: "a whole number") }
            let (tens, isTooBig) = value.multipliedReportingOverflow(by: 10)
            let digit = Int64(byte - UInt8(ascii: "0"))
            let (sum, overflows) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !isTooBig, !overflows else { throw StoredDecoder.other(than: "a number of 64 bits") }
            value = sum
        }
        return value
    }

    func real(_ node: Node) throws -> Double {
        guard node.kind == .number, let value = Double(try text(node)) else { throw StoredDecoder.other(than: "a number") }
        return value
    }

    func flag(_ node: Node) throws -> Bool {
        switch node.kind {
        case .yes: true
        case .no: false
        default: throw StoredDecoder.other(than: "true or false")
        }
    }

    /// Whether the text of a member's name is this one.
    func isName(_ node: Node, _ name: String) throws -> Bool {
        if node.kind == .escapedText { return try text(node) == name }
        let (start, count) = (Int(node.start), Int(node.end - node.start))
        var name = name
        return name.withUTF8 { name in
            name.count == count && name.indices.allSatisfy { name[$0] == bytes[start + $0] }
        }
    }

    private func readValue(depth: Int) throws {
        skipSpace()
        guard at < bytes.count, depth < Self.maximumDepth else { throw Self.broken(at: at) }
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

    private func readObject(depth: Int) throws {
        try readMembers(.object, closer: UInt8(ascii: "}")) {
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw Self.broken(at: at) }
            try readText()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw Self.broken(at: at) }
            try readValue(depth: depth + 1)
        }
    }

    private func readList(depth: Int) throws {
        try readMembers(.list, closer: UInt8(ascii: "]")) { try readValue(depth: depth + 1) }
    }

    private func readMembers(_ kind: Kind, closer: UInt8, _ readMember: () throws -> Void) throws {
        let index = nodes.count
        nodes.append(Node(kind: kind, start: Int32(at), end: 0, next: 0))
        at += 1
        var count: Int32 = 0
        skipSpace()
        if !take(closer) {
            repeat {
                try readMember()
                count += 1
                skipSpace()
            } while take(UInt8(ascii: ","))
            guard take(closer) else { throw Self.broken(at: at) }
        }
        nodes[index].end = Int32(at)
        nodes[index].next = Int32(nodes.count)
        nodes[index].count = count
    }

    private func readText() throws {
        at += 1
        let start = at
        var kind = Kind.text
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") {
                kind = .escapedText
                at += 1
            }
            at += 1
        }
        guard at < bytes.count else { throw Self.broken(at: start) }
        add(kind, from: start)
        at += 1
    }

    private func readWord(_ word: StaticString, _ kind: Kind) throws {
        let end = at + word.utf8CodeUnitCount
        let isHere = end <= bytes.count && word.withUTF8Buffer { bytes[at..<end].elementsEqual($0) }
        guard isHere else { throw Self.broken(at: at) }
        let start = at
        at = end
        add(kind, from: start)
    }

    private func readNumber() throws {
        let start = at
        while at < bytes.count, Self.isOfNumber(bytes[at]) { at += 1 }
        guard at > start else { throw Self.broken(at: start) }
        add(.number, from: start)
    }

    private func add(_ kind: Kind, from start: Int) {
        nodes.append(Node(kind: kind, start: Int32(start), end: Int32(at), next: Int32(nodes.count + 1)))
    }

    private func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private func skipSpace() {
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
