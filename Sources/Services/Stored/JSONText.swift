/// A JSON text while it is being written, with the objects and lists that are still open.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    /// What closes each open container, and whether it has a member yet.
    private var open: [(closer: UInt8, isEmpty: Bool)] = []

    init() {
        bytes.reserveCapacity(512)
    }

    /// How many containers are open.
    var depth: Int { open.count }

    mutating func beginObject() {
        bytes.append(UInt8(ascii: "{"))
        open.append((UInt8(ascii: "}"), true))
    }

    mutating func beginList() {
        bytes.append(UInt8(ascii: "["))
        open.append((UInt8(ascii: "]"), true))
    }

    /// Closes what was opened inside the container of this depth.
    mutating func close(to depth: Int) {
        while open.count > depth { bytes.append(open.removeLast().closer) }
    }

    /// Makes the container of this depth ready for its next member.
    mutating func beginMember(at depth: Int) {
        close(to: depth)
        guard let last = open.indices.last else { return }
        if !open[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
        open[last].isEmpty = false
    }

    mutating func beginMember(_ key: String, at depth: Int) {
        beginMember(at: depth)
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Where a member begins that is taken back if it turns out to be an empty list.
    struct Attempt {
        fileprivate var length: Int
        fileprivate var start: Int
        fileprivate var wasEmpty: Bool
    }

    mutating func attemptMember(_ key: String, at depth: Int) -> Attempt {
        close(to: depth)
        let (length, wasEmpty) = (bytes.count, open.last?.isEmpty ?? true)
        beginMember(key, at: depth)
        return Attempt(length: length, start: bytes.count, wasEmpty: wasEmpty)
    }

    mutating func finish(_ attempt: Attempt, at depth: Int) {
        close(to: depth)
        guard bytes.count == attempt.start + 2, bytes[attempt.start] == UInt8(ascii: "["), let last = open.indices.last else { return }
        bytes.removeSubrange(attempt.length...)
        open[last].isEmpty = attempt.wasEmpty
    }

    mutating func write(literal text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ value: Int64) {
        var magnitude = value.magnitude
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[start...].reverse()
    }

    mutating func write(_ value: Double) {
        bytes.append(contentsOf: value.description.utf8)
    }

    mutating func write(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            if text.contains(where: Self.isEscaped) {
                for byte in text { writeEscaped(byte) }
            } else {
                bytes.append(contentsOf: text)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        guard Self.isEscaped(byte) else { return bytes.append(byte) }
        bytes.append(UInt8(ascii: "\\"))
        guard byte < 0x20 else { return bytes.append(byte) }
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(Self.hexadecimal[Int(byte >> 4)])
        bytes.append(Self.hexadecimal[Int(byte & 15)])
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
