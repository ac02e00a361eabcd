/// A kind of data that left the vault, as a letter to its reporter names it.
public enum DisclosedKind: String, Sendable, CaseIterable, Codable {
    case name, nik, phone, email, address
    /// A file as it was handed in.
    case file
}
