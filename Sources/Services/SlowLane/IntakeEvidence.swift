import Domain

/// What speaks for a person behind a report: it decides how many reports of one network are taken in a day before the next ones wait.
public enum IntakeEvidence: Sendable, CaseIterable {
    /// The device that wrote it has done its work.
    case proved
    /// No work was done, as without JavaScript; the form took as long as a person takes.
    case aged
    /// A program sent it in one request.
    case program
    /// Nothing does.
    case none

    /// The policy row that says how many a network may send in a day; nil where each one waits.
    var budget: LimitKey? {
        switch self {
        case .proved: .intakeProved
        case .aged: .intakeAged
        case .program: .intakeProgram
        case .none: nil
        }
    }
}
