/// Whether every officer must show a second factor.
public enum SecondFactorRule: String, CaseIterable, Sendable {
    /// Who has none sets one up right after the password, and does nothing else before (D).
    case required
    /// Who has one shows it; who has none needs none. For trying the program out on one's own machine.
    case optional
}
