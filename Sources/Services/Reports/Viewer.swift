public import Domain

/// Who is looking at a report. Unknown is nobody: there is no viewer that sees more than this says.
public enum Viewer: Sendable, Hashable {
    /// Anyone, with nothing but the tracking code.
    case everyone
    /// Whoever holds both codes of this report.
    case reporter
    case officer(Actor)

    var isOfficer: Bool {
        if case .officer = self { true } else { false }
    }
}
