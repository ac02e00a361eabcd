/// What protects an officer's account beside his password.
public struct AccountSafety: Sendable {
    public let factors: [Factor]
    public let recoveryCodesLeft: Int
    public let computers: [OfficeComputer]
    /// The last factor may be replaced and not removed.
    public let isRequired: Bool
}
