/// How a closed report ended. Silence is counted apart from a reporter who confirmed, and merged or withdrawn reports
/// are never counted as finished.
public enum ClosureKind: String, Codable, Sendable, CaseIterable {
    case confirmedByReporter
    case silence
    case resolvedWithEvidence
    case handedOver
    case merged
    case withdrawn

    /// Whether the official statistics count it as "Terdisposisi Selesai"; the others are filed under "Arsip".
    public var countsAsFinished: Bool {
        switch self {
        case .confirmedByReporter, .silence, .resolvedWithEvidence, .handedOver: true
        case .merged, .withdrawn: false
        }
    }
}
