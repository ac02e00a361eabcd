/// Why a duty needs more days than its rule gives (row 32). What the reporter reads in words is counted by these; the case's own facts
/// stand in the text beside it.
public enum ExtensionReason: String, Codable, Sendable, CaseIterable {
    /// The place has to be looked at, or measured.
    case fieldCheck
    /// A part of the answer is owed by another body.
    case otherBody
    /// Technicians or lawyers have to be asked.
    case study
    /// What is needed has to be bought or budgeted first.
    case procurement
    /// A disaster or an outage keeps the office from its work.
    case forceMajeure
}
