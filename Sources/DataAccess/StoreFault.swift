/// What can go wrong between the office and its database, told alike for every engine. No case carries a stored value.
public enum StoreFault: Error, Equatable, Sendable {
    /// Something of which there may be one exists already; the constraint's name, `table_column_key` or `table_pkey`.
    case unique(String)
    /// Something referred to does not exist, or is still referred to.
    case foreignKey
    /// A rule of the schema was broken; its name.
    case check(String)
    /// A value that must be there is missing; `table.column`.
    case notNull(String)
    /// The text holds a NUL byte, which one engine refuses and the other would cut off.
    case invalidText
    /// Others kept the rows too long, or the statement took longer than it may.
    case busy
    /// Too many are waiting already, or the wait took longer than the deadline: answer 503 with Retry-After.
    case overloaded
    /// The database is not there, closed, or out of room. After a write it is unknown whether that write was kept.
    case unavailable(String)
    /// A mistake of ours in a statement or a schema; the engine's words without values.
    case other(String)
}
