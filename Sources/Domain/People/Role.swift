/// The seat of a person or an application in the office (D).
public enum Role: String, CaseIterable, Sendable, Codable {
    case reporter
    /// Pembantu pelapor: enters reports for others.
    case assistant
    /// Operator unit: drafts answers.
    case unitOperator
    /// Pejabat penghubung: obtains, approves and posts the answer of a unit.
    case liaisonOfficer
    /// Admin instansi, koordinator.
    case agencyAdmin
    /// Middle management: checks evidence and data.
    case supervisor
    /// Pimpinan: decides sanctions, reads boards.
    case leader
    /// APIP, inspektorat.
    case internalAuditor
    /// Admin nasional at PANRB.
    case nationalAdmin
    case ombudsman
    /// KSP, Kemendagri and mentors (mitra pendamping).
    case nationalPartner
    /// Technical account of a connected application.
    case integrator
}
