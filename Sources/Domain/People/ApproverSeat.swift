/// A seat that may be asked for a second yes (C.2). In an agency's installation the national admin is the second agency admin, and
/// another body is another unit (C.1).
public enum ApproverSeat: String, CaseIterable, Sendable, Codable {
    /// The liaison officer or agency admin of the holder, or the auditor who holds the report.
    case answerApprover
    case agencyAdmin
    case nationalAdmin
    case supervisor
    case supervisorOutsideUnit
    /// Inspectorate of the holder; for its own work never it.
    case internalAuditor
    case auditorOfLevelAbove
    case custodianOfAnotherBody
    case secondCustodian
    /// Head of PANRB's inspectorate; in an agency's installation the level above, which is an address and has nobody here.
    case headOfInspectorate
    case examinerOutsideTeam
}
