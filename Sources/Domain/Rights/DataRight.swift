/// What a reporter may ask of the office about the data that it keeps of him (UU 27/2022).
public enum DataRight: String, Codable, Sendable, CaseIterable {
    /// A copy of everything, and who has received it (articles 5 and 7).
    case access
    /// That what is wrong be put right (article 6).
    case correction
    /// That a consent no longer counts (article 9).
    case withdrawal
    /// That data be destroyed (article 8).
    case erasure

    /// The row that says how long the office has for it.
    var clock: ClockKey { self == .withdrawal ? .privacyConsentWithdrawal : .privacyRequest }
}
