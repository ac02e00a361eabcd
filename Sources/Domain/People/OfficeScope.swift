/// Whom an installation serves (C.1, setting `office.scope`).
public enum OfficeScope: Hashable, Sendable {
    case nation
    /// One body's own installation: its agency admins do the national intake too.
    case agency(ID<Agency>)
}
