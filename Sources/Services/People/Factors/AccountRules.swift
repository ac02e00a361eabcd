/// What the operator has decided about officers' accounts.
public struct AccountRules: Sendable {
    public let secondFactor: SecondFactorRule
    /// Passwords that everybody tries first, and those known from breaches elsewhere.
    public let passwords: KnownPasswords
    /// By what the office is called in an officer's app for codes: the host of its address.
    public let issuer: String

    public init(secondFactor: SecondFactorRule = .optional, passwords: KnownPasswords = .none, issuer: String = "Lapor") {
        self.secondFactor = secondFactor
        self.passwords = passwords
        self.issuer = issuer
    }
}
