/// What an officer has beside his password.
public enum FactorKind: String, CaseIterable, Sendable {
    /// An app on a telephone: a code for each half minute (TOTP).
    case app = "totp"
    /// A printed card of codes, each good once and in turn (HOTP): for who has no smartphone (D).
    case card = "hotp"
}
