/// Where a report stands on its way from the citizen to a settled case (domain rules, section F.1).
public enum ReportState: String, Codable, Sendable, CaseIterable {
    case draft
    case unverified
    case awaitingReporter
    case disposed
    case inArbitration
    case inProgress
    case answered
    case closed
    case archived
    case referredToOmbudsman

    /// A report on which something is still owed by somebody.
    public var isOpen: Bool {
        switch self {
        case .unverified, .awaitingReporter, .disposed, .inProgress, .answered, .inArbitration: true
        case .draft, .closed, .archived, .referredToOmbudsman: false
        }
    }

    /// A report that an agency holds and works on.
    public var isActive: Bool {
        self == .disposed || self == .inProgress
    }
}
