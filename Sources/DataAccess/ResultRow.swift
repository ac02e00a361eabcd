public import Domain

/// One row of an answer, read by the position of its columns from 0. A wrong kind or position throws ``DecodingFault``.
public struct ResultRow: Sendable {
    public let values: [SQLValue]
    private let query: String

    public init(_ values: [SQLValue], query: String) {
        self.values = values
        self.query = query
    }

    private func fault(_ column: Int, _ wanted: String) -> DecodingFault {
        let found = values.indices.contains(column) ? values[column].kind : "no such column"
        return DecodingFault(query: query, column: column, wanted: wanted, found: found)
    }

    /// Nil for NULL; throws for a column that does not exist.
    private func present(_ column: Int, _ wanted: String) throws -> SQLValue? {
        guard values.indices.contains(column) else { throw fault(column, wanted) }
        if case .null = values[column] { return nil }
        return values[column]
    }

    private func require<Value>(_ column: Int, _ wanted: String, _ value: Value?) throws -> Value {
        guard let value else { throw fault(column, wanted) }
        return value
    }

    public func isNull(_ column: Int) throws -> Bool {
        try present(column, "any value") == nil
    }

    // MARK: Values that may be missing

    public func optionalInt64(_ column: Int) throws -> Int64? {
        switch try present(column, "integer") {
        case nil: return nil
        case .integer(let value): return value
        default: throw fault(column, "integer")
        }
    }

    public func optionalInt(_ column: Int) throws -> Int? {
        guard let value = try optionalInt64(column) else { return nil }
        return try require(column, "integer", Int(exactly: value))
    }

    public func optionalText(_ column: Int) throws -> String? {
        switch try present(column, "text") {
        case nil: return nil
        case .text(let value): return value
        default: throw fault(column, "text")
        }
    }

    /// Whole numbers count as real ones, because an engine may keep 2.0 as 2.
    public func optionalReal(_ column: Int) throws -> Double? {
        switch try present(column, "real") {
        case nil: return nil
        case .real(let value): return value
        case .integer(let value): return Double(value)
        default: throw fault(column, "real")
        }
    }

    public func optionalBlob(_ column: Int) throws -> [UInt8]? {
        switch try present(column, "blob") {
        case nil: return nil
        case .blob(let value): return value
        default: throw fault(column, "blob")
        }
    }

    public func optionalID<Entity>(_ column: Int, of entity: Entity.Type = Entity.self) throws -> ID<Entity>? {
        try optionalInt64(column).map { ID<Entity>($0) }
    }

    public func optionalInstant(_ column: Int) throws -> Instant? {
        try optionalInt64(column).map(Instant.init(milliseconds:))
    }

    public func optionalRaw<Word: RawRepresentable>(_ column: Int, as word: Word.Type = Word.self) throws -> Word?
    where Word.RawValue == String {
        guard let text = try optionalText(column) else { return nil }
        return try require(column, "a known \(Word.self)", Word(rawValue: text))
    }

    public func optionalRaw<Word: RawRepresentable>(_ column: Int, as word: Word.Type = Word.self) throws -> Word?
    where Word.RawValue == Int {
        guard let number = try optionalInt(column) else { return nil }
        return try require(column, "a known \(Word.self)", Word(rawValue: number))
    }

    // MARK: Values that must be there

    public func int64(_ column: Int) throws -> Int64 {
        try require(column, "integer", try optionalInt64(column))
    }

    public func int(_ column: Int) throws -> Int {
        try require(column, "integer", try optionalInt(column))
    }

    public func bool(_ column: Int) throws -> Bool {
        switch try int64(column) {
        case 0: false
        case 1: true
        default: throw fault(column, "0 or 1")
        }
    }

    public func text(_ column: Int) throws -> String {
        try require(column, "text", try optionalText(column))
    }

    public func real(_ column: Int) throws -> Double {
        try require(column, "real", try optionalReal(column))
    }

    public func blob(_ column: Int) throws -> [UInt8] {
        try require(column, "blob", try optionalBlob(column))
    }

    public func id<Entity>(_ column: Int, of entity: Entity.Type = Entity.self) throws -> ID<Entity> {
        ID(try int64(column))
    }

    public func instant(_ column: Int) throws -> Instant {
        Instant(milliseconds: try int64(column))
    }

    public func raw<Word: RawRepresentable>(_ column: Int, as word: Word.Type = Word.self) throws -> Word
    where Word.RawValue == String {
        try require(column, "a known \(Word.self)", try optionalRaw(column, as: word))
    }

    public func raw<Word: RawRepresentable>(_ column: Int, as word: Word.Type = Word.self) throws -> Word
    where Word.RawValue == Int {
        try require(column, "a known \(Word.self)", try optionalRaw(column, as: word))
    }
}
