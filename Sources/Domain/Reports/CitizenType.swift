/// What the citizen says the message is: one of the three kinds of the official form [site24], with its official number.
public enum CitizenType: String, Codable, Sendable, CaseIterable {
    case complaint
    case informationRequest
    case aspiration

    public var officialNumber: Int {
        switch self {
        case .complaint: 1
        case .informationRequest: 2
        case .aspiration: 3
        }
    }

    /// Complaints are verified in three working days, the lighter kinds in one.
    public var verifyClock: ClockKey {
        self == .complaint ? .verify : .verifyShort
    }

    /// The class whose clock runs until a verifier sets one (rule G.2.8).
    public var presumedClass: ReportClass {
        switch self {
        case .complaint: .nonSupervisoryComplaint
        case .informationRequest: .informationRequest
        case .aspiration: .aspiration
        }
    }
}
