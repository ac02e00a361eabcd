/// A duty given by decree to a named person beside his seat (C.2, D); no account of its own.
public enum Duty: String, CaseIterable, Sendable, Codable {
    /// Pemutus kewenangan: decides after the second bounce, binding.
    case arbiter
    /// Penjaga identitas: second yes of a reveal.
    case identityCustodian
    /// On duty round the clock for danger to life.
    case dutyOfficer
    /// On the roster of those who verify.
    case verifier
}
