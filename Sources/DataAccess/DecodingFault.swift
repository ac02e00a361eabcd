/// A stored value is not what the program takes it for: a mistake of ours or a damaged database. Names the place, never the value.
public struct DecodingFault: Error, Equatable, Sendable, CustomStringConvertible {
    public let query: String
    public let column: Int
    public let wanted: String
    public let found: String

    public init(query: String, column: Int, wanted: String, found: String) {
        self.query = query
        self.column = column
        self.wanted = wanted
        self.found = found
    }

    public var description: String { "\(query), column \(column): wanted \(wanted), found \(found)" }
}
