/// Why something could not be sealed, hashed or signed. None of them says anything about the secret.
public enum SealingFault: Error, Sendable, Equatable {
    /// The cryptographic library did not start or ran out of memory.
    case unavailable
    /// A key of the wrong length or form.
    case malformedKey
    /// A text longer than the office takes (a field of an identity: 4,096 bytes; a password: 1,024).
    case tooLong
}
