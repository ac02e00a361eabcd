public import Domain

/// One line of the office's log: who did what to which part of the office, and when.
public struct OfficeLogEntry: Sendable, Equatable {
    public let id: ID<OfficeLogEntry>
    public let at: Instant
    /// Nil for the operator at the command line and for the system.
    public let officer: ID<Officer>?
    public let officerName: String?
    /// The agency whose admins may read the line; nil for what concerns the whole office.
    public let agency: ID<Agency>?
    public let act: OfficeAct
    /// What was acted on, by id or key.
    public let subject: String
    /// What was said of it, by field. Never a secret.
    public let detail: [String: String]
}
