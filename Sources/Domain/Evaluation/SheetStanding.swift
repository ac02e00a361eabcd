/// Where an arrived report stands in a sheet of figures: its state, and of a closed one how it was closed.
public enum SheetStanding: String, Sendable, Codable, CaseIterable {
    case unverified, awaitingReporter, disposed, inArbitration, inProgress, answered, archived, referredToOmbudsman
    case confirmedByReporter, silence, resolvedWithEvidence, handedOver, merged, withdrawn

    /// Nil for a draft, which is nobody's report yet.
    public init?(state: ReportState, closure: ClosureKind?) {
        switch state {
        case .draft: return nil
        case .closed: self.init(rawValue: (closure ?? .silence).rawValue)
        default: self.init(rawValue: state.rawValue)
        }
    }

    /// Closed in the sense of the sheets: confirmed, by silence, or with evidence (K.2). Never merged, withdrawn or handed over.
    public var isClosed: Bool { [.confirmedByReporter, .silence, .resolvedWithEvidence].contains(self) }
}
