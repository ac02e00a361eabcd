public import Domain

/// Wrapped keys on their way from the office's database into the vault.
public struct KeyHandover: Sendable, Equatable, Codable {
    /// More in one hand-over is refused.
    public static let most = 200

    public var keys: [WrappedKey]
    /// Fingerprints of the keys to which anything in the office is still wrapped: as long as one is named here the vault keeps it.
    public var inUse: [String]

    public init(keys: [WrappedKey], inUse: [String]) {
        self.keys = keys
        self.inUse = inUse
    }
}

/// A data key, sealed to the vault.
public struct WrappedKey: Sendable, Equatable, Codable {
    /// The number under which it was sealed: a report's for an identity, an upload's for its original. No number of an office is given
    /// twice.
    public var report: ID<Report>
    /// Which of the vault's keys it is sealed to.
    public var fingerprint: String
    public var wrapped: EncodedBytes
    /// The reporter has put his data right and sealed it anew: this key takes the place of the one that is kept, which is forgotten.
    public var replaces: Bool

    public init(report: ID<Report>, fingerprint: String, wrapped: [UInt8], replaces: Bool = false) {
        self.report = report
        self.fingerprint = fingerprint
        self.wrapped = EncodedBytes(wrapped)
        self.replaces = replaces
    }
}

/// What became of one key that was handed over.
public struct KeyReceipt: Sendable, Equatable, Codable {
    /// The vault's word on it; only the first two mean that the office must forget its copy.
    public enum Verdict: String, Sendable, Codable, CaseIterable {
        case kept
        /// The report's key was destroyed and does not come back.
        case destroyed
        case otherKey
        case doesNotOpen
        /// The vault keeps another key for this report and will not replace it.
        case conflict
    }

    public var report: ID<Report>
    public var verdict: Verdict

    public init(report: ID<Report>, verdict: Verdict) {
        self.report = report
        self.verdict = verdict
    }
}
