import Foundation

/// Finds a member that stands twice in one object of a JSON text. Readers of JSON differ in which of the two counts, and of “secret”
/// said twice the office must not choose one.
struct JSONMembers {
    private struct Level {
        /// The names so far; nil in a list.
        var names: Set<String>?
        let path: [String]
        /// The next text is a name and not a value.
        var awaitsName: Bool
    }

    private let bytes: [UInt8]
    private var place = 0
    private var levels: [Level] = []
    private var lastName = ""

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path of the first member that is given again, as `contact.email`; nil where each stands once, or the text is no JSON.
    static func repeated(in bytes: [UInt8]) -> String? {
        var members = JSONMembers(bytes)
        return members.firstRepeated()
    }

    private mutating func firstRepeated() -> String? {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "{"): open(names: [])
            case UInt8(ascii: "["): open(names: nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
            case UInt8(ascii: ","): awaitName(levels.last?.names != nil)
            case UInt8(ascii: "\""):
                let text = takeText()
                if let repeated = note(text) { return repeated }
                continue
            default: break
            }
            place += 1
        }
        return nil
    }

    private mutating func open(names: Set<String>?) {
        let path = levels.last.map { $0.names == nil ? $0.path : $0.path + [lastName] } ?? []
        levels.append(Level(names: names, path: path, awaitsName: names != nil))
    }

    private mutating func awaitName(_ awaits: Bool) {
        guard !levels.isEmpty else { return }
        levels[levels.count - 1].awaitsName = awaits
    }

    /// The bytes of a text with its quotation marks; the place is behind it afterwards.
    private mutating func takeText() -> ArraySlice<UInt8> {
        let start = place
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place = min(place + 1, bytes.count)
        return bytes[start..<place]
    }

    /// The path, where the text is a name that its object has already.
    private mutating func note(_ text: ArraySlice<UInt8>) -> String? {
        guard let level = levels.last, level.awaitsName else { return nil }
        awaitName(false)
        lastName = Self.name(text)
        if levels[levels.count - 1].names?.insert(lastName).inserted == false { return (level.path + [lastName]).joined(separator: ".") }
        return nil
    }

    /// A name may be written with escapes, and is the same name.
    private static func name(_ text: ArraySlice<UInt8>) -> String {
        let plain = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
        return text.contains(UInt8(ascii: "\\")) ? (try? JSONDecoder().decode(String.self, from: Data(text))) ?? plain : plain
    }
}
