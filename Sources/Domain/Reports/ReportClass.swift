/// The class that a verifier sets, which decides how long the answer may take (rule E.2).
public enum ReportClass: String, Codable, Sendable, CaseIterable {
    case nonSupervisoryComplaint
    case supervisoryComplaint
    case informationRequest
    case aspiration
    case whistleblowing

    public var clock: ClockKey {
        switch self {
        case .nonSupervisoryComplaint: .classNonSupervisory
        case .supervisoryComplaint: .classSupervisory
        case .informationRequest: .classInfoRequest
        case .aspiration: .classAspiration
        case .whistleblowing: .classWhistleblowing
        }
    }

    /// Alleges abuse by an official: the accused unit never handles it and an answer needs a finding.
    public var isSupervisory: Bool {
        self == .supervisoryComplaint || self == .whistleblowing
    }
}
