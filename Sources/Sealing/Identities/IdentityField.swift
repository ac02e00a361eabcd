/// What may be known of a reporter, each sealed by itself so that a letter needs the address only.
/// The raw value is bound into the seal: it is never renamed.
public enum IdentityField: String, CaseIterable, Hashable, Sendable, Codable {
    case name
    /// Nomor induk kependudukan, 16 digits, optional.
    case nik
    case phone
    case email
    case address
}
