/// One statement with its values. The text is written in Swift string literals only; whatever is interpolated is bound and numbered
/// `$1…$n` in the order it is met, so nobody writes a number by hand and no text from outside can become part of a statement.
public struct Query: Sendable {
    /// The text around the values: always one piece more than there are values.
    private var pieces: [String]

    /// What stands at each place between two pieces.
    public private(set) var values: [SQLValue]

    /// How the query is called in the catalogue, in logs and in faults.
    public let name: StaticString?

    private init(pieces: [String], values: [SQLValue], name: StaticString?) {
        self.pieces = pieces
        self.values = values
        self.name = name
    }

    /// A statement read from a file of ours, or made of names that Swift code checked. Never anything that a person typed.
    package init(verbatim text: String) {
        self.init(pieces: [text], values: [], name: nil)
    }

    /// A statement with its name: `Query("select …", named: "report.byCode")`.
    public init(_ query: Query, named name: StaticString) {
        self.init(pieces: query.pieces, values: query.values, name: name)
    }

    /// The statement as both engines take it, with `$1…$n`.
    public var text: String {
        var text = ""
        text.reserveCapacity(pieces.reduce(4 * values.count) { $0 + $1.utf8.count })
        text += pieces.first ?? ""
        for (index, piece) in pieces.dropFirst().enumerated() {
            text += "$"
            text += (index + 1).description
            text += piece
        }
        return text
    }

    /// The name for messages; queries without one are known by their first words.
    public var label: String {
        if let name { return "\(name)" }
        return (pieces.first ?? "").split(whereSeparator: \.isWhitespace).prefix(4).joined(separator: " ")
    }

    fileprivate mutating func append(text: String) {
        pieces[pieces.endIndex - 1] += text
    }

    fileprivate mutating func append(value: SQLValue) {
        values.append(value)
        pieces.append("")
    }

    fileprivate mutating func append(query: Query) {
        append(text: query.pieces.first ?? "")
        for (value, piece) in zip(query.values, query.pieces.dropFirst()) {
            append(value: value)
            append(text: piece)
        }
    }

    public static func + (left: Query, right: Query) -> Query {
        var sum = left
        sum.append(query: right)
        return sum
    }

    public static func += (left: inout Query, right: Query) {
        left.append(query: right)
    }
}

extension Query: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        self.init(pieces: [literal.description], values: [], name: nil)
    }

    public init(stringInterpolation interpolation: StringInterpolation) {
        self = interpolation.query
    }

    /// Collects literals and values in the order they are written. Its literals are `StaticString`, so they exist at build time.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var query = Query(pieces: [""], values: [], name: nil)

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: StaticString) {
            query.append(text: literal.description)
        }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            query.append(value: value.sqlValue)
        }

        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            query.append(value: value?.sqlValue ?? .null)
        }

        /// A domain's own word or number is bound by its raw value.
        @_disfavoredOverload
        public mutating func appendInterpolation<Word: RawRepresentable>(_ word: Word?) where Word.RawValue: SQLBindable {
            query.append(value: word?.rawValue.sqlValue ?? .null)
        }

        public mutating func appendInterpolation(splice other: Query) {
            query.append(query: other)
        }

        /// A list for `in`: `($1, $2)`. With an empty one neither `in` nor `not in` is ever true.
        public mutating func appendInterpolation<Value: SQLBindable>(list values: some Sequence<Value>) {
            append(list: values.map(\.sqlValue))
        }

        public mutating func appendInterpolation(list values: [any SQLBindable]) {
            append(list: values.map(\.sqlValue))
        }

        @_disfavoredOverload
        public mutating func appendInterpolation<Word: RawRepresentable>(list words: some Sequence<Word>)
        where Word.RawValue: SQLBindable {
            append(list: words.map(\.rawValue.sqlValue))
        }

        private mutating func append(list values: [SQLValue]) {
            guard !values.isEmpty else {
                query.append(text: "(null)")
                return
            }
            for (index, value) in values.enumerated() {
                query.append(text: index == 0 ? "(" : ", ")
                query.append(value: value)
            }
            query.append(text: ")")
        }
    }
}

extension Sequence<Query> {
    /// Joins conditions or assignments that Swift code collected: `conditions.joined(by: " and ")`.
    public func joined(by separator: StaticString) -> Query {
        var joined: Query?
        for query in self {
            if let sum = joined {
                joined = sum + Query(stringLiteral: separator) + query
            } else {
                joined = query
            }
        }
        return joined ?? ""
    }
}
