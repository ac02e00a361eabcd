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

    let nodes: [Node]
    let bytes: [UInt8]

    init(_ text: String) throws {
        var reader = try JSONReader(Array(text.utf8))
        nodes = try reader.read()
        bytes = reader.bytes
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
}
