/// Whom an installation serves (C.1, setting `office.scope`).
public enum OfficeScope: Hashable, Sendable {
    case nation
    /// One body's own installation: its agency admins do the national intake too.
    case agency(ID<Agency>)

    /// The one body that it serves; nil where it serves the nation.
    public var home: ID<Agency>? {
        switch self {
        case .nation: nil
        case .agency(let home): home
        }
    }
}
