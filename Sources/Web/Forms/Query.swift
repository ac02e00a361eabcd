/// The query of an address, decoded.
public struct Query: Sendable {
    private let items: [(name: String, value: String)]

    /// Reads at most a hundred items; bytes that are not UTF-8 become the replacement character and NUL a question mark.
    public init(_ text: String) {
        items = text.utf8.split(separator: UInt8(ascii: "&"), maxSplits: 100).prefix(100).map { item in
            let parts = item.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (name: Self.text(parts.first), value: Self.text(parts.dropFirst().first))
        }
    }

    private static func text(_ bytes: Substring.UTF8View?) -> String {
        guard let bytes else { return "" }
        return String(decoding: PercentCoding.decode(bytes).map { $0 == 0 ? 0x3F : $0 }, as: UTF8.self)
    }

    /// The first value under that name, or nil.
    public func first(_ name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// Every value under that name, as ticked boxes send them.
    public func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }
}

extension VisitContext {
    /// What the address asks for after its question mark.
    public var query: Query { Query(visit.query) }
}
