/// The limits of domain rule E.1 and those of texts that officers write.
public enum TextLimits {
    /// What happened.
    public static let reportBody = TextLimit(characters: 8000)
    public static let reportTitle = TextLimit(characters: 150)
    public static let landmark = TextLimit(characters: 200)
    /// A reply, an objection, an added fact.
    public static let reply = TextLimit(characters: 4000)
    /// An answer, a progress note, an instruction.
    public static let answer = TextLimit(characters: 8000)
    /// The reason of a move (archive, not-authority, extension).
    public static let reason = TextLimit(characters: 2000)
    /// A name of a person, an agency, a unit.
    public static let name = TextLimit(characters: 200)
    /// The longest address that mail knows.
    public static let email = TextLimit(characters: 254)
    public static let searchWords = TextLimit(characters: 200)
    /// Shorter texts get a hint how to complete them, never a refusal.
    public static let shortBodyHint = 30
}
