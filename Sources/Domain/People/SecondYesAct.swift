/// An act that only counts with the yes of another person (C.2, persetujuan kedua).
public enum SecondYesAct: String, CaseIterable, Sendable, Codable {
    /// An answer to a supervisory or sensitive report, of kind decision or examinationResult, or where the agency always asks.
    case answer
    /// Closing with evidence.
    case evidence
    case spotFinding
    case archive
    case `extension`
    /// A promise beyond the row progressGap.
    case farPromise
    /// Reclassification to a class with a longer clock.
    case longerClass
    /// Opening a sealed identity.
    case reveal
    /// Finding of an examination.
    case finding
    /// A third reopening by the reporter (row 28).
    case reopening
    /// Taking the mark of an accusation off a report.
    case accusation

    /// What the matrix calls the yes; nil where a duty or a place gives it and no act of a role.
    public var action: Action? {
        switch self {
        case .answer: .approveAnswer
        case .evidence, .spotFinding: .verifyEvidence
        case .archive: .approveArchive
        case .extension: .approveExtension
        case .farPromise: .approveFarPromise
        case .longerClass: .approveLongerClass
        case .reveal, .finding, .reopening, .accusation: nil
        }
    }
}
